import type { Assignment } from "~/domain/assignment/assignment";
import { mayReadAssigned } from "~/domain/assignment/policy";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import type { Proposal } from "~/domain/proposals/proposal";
import { isOwnCause } from "~/domain/screening/policy";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { isWaiting, type Question } from "./question";

/** A judge asks about what he or she may read, as long as it can be scored. */
export function mayAsk(actor: Actor, assignment: Assignment, stage: Stage, now: Date): Verdict {
  const unread = mayReadAssigned(actor, assignment, stage);
  if (unread) return unread;
  if (stage.status !== "open") return "stage-not-open";
  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;
}

/** Whoever asked takes a question back until it has been answered. */
export function mayWithdraw(actor: Actor, asked: Question & { askedBy: string }): Verdict {
  if (actor.id !== asked.askedBy) return "not-found";
  if (asked.withdrawnAt) return "question-withdrawn";
  return isWaiting(asked) ? undefined : "question-answered";
}

/** Questions of a stage are the secretariat's to read and to answer. */
export function mayReadQuestions(actor: Actor, stage: Stage): Verdict {
  return holds(actor, "secretariat", { editionId: stage.editionId })
    ? undefined
    : (maySeeStage(actor, stage) ?? "not-your-role");
}

type Asked = { stage: Stage; proposal: Pick<Proposal, "id" | "unitId" | "createdBy">; question: Question };

/** Nobody tells judges about his or her own unit's entry; after the list is confirmed there is nothing left to say. */
export function mayReply(actor: Actor, { stage, proposal, question }: Asked): Verdict {
  const stranger = mayReadQuestions(actor, stage);
  if (stranger) return stranger;
  if (isOwnCause(actor, proposal)) return "own-unit";
  if (question.withdrawnAt) return "question-withdrawn";
  return stage.status === "open" || stage.status === "closed" ? undefined : "list-confirmed";
}

/** What was said to the judges reaches the entrant as it stands, and only once it has been said. */
export function mayRelease(actor: Actor, { stage, proposal, question }: Asked): Verdict {
  const stranger = mayReadQuestions(actor, stage);
  if (stranger) return stranger;
  if (isOwnCause(actor, proposal)) return "own-unit";
  const last = question.replies.at(-1);
  if (!last) return "question-unanswered";
  return last.releasedAt ? "reply-released" : undefined;
}
