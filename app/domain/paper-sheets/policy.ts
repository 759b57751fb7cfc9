import type { SheetStatus } from "db/vocabulary";
import type { Assignment } from "~/domain/assignment/assignment";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import type { Proposal } from "~/domain/proposals/proposal";
import { isOwnCause } from "~/domain/screening/policy";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import type { Transcription } from "./transcription";

/** What comes in on paper is the secretariat's work. */
export function mayReadPaper(actor: Actor, stage: Stage): Verdict {
  return holds(actor, "secretariat", { editionId: stage.editionId })
    ? undefined
    : (maySeeStage(actor, stage) ?? "not-your-role");
}

type Reading = {
  assignment: Assignment;
  stage: Stage;
  proposal: Pick<Proposal, "id" | "unitId" | "createdBy">;
  sheet: SheetStatus;
  last: Transcription | undefined;
};

/** Under the rules of the screen: after the declaration, in time; not by the judge, nor about one's own cause. */
export function mayTranscribe(actor: Actor, { assignment, stage, proposal, sheet }: Reading, now: Date): Verdict {
  const stranger = mayReadPaper(actor, stage);
  if (stranger) return stranger;
  if (isOwnCause(actor, proposal)) return "own-unit";
  if (actor.id === assignment.judgeId) return "own-paper-sheet";
  if (assignment.status !== "accepted") return "judge-not-declared";
  if (stage.status !== "open") return "stage-not-open";
  if (sheet !== "draft" && sheet !== "reopened") return "paper-sheet-in";
  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;
}

/** The first of two clerks. */
export function mayType(actor: Actor, reading: Reading, now: Date): Verdict {
  return mayTranscribe(actor, reading, now) ?? (reading.last?.act === "typed" ? "paper-sheet-typed" : undefined);
}

/** The second of two clerks, who is somebody else. */
export function mayCheck(actor: Actor, reading: Reading, now: Date): Verdict {
  const refusal = mayTranscribe(actor, reading, now);
  if (refusal) return refusal;
  if (reading.last?.act !== "typed") return "paper-sheet-not-typed";
  return reading.last.actedBy === actor.id ? "own-typing" : undefined;
}

/** Whoever typed takes it back, and whoever checks has it typed anew. */
export function maySendBack(actor: Actor, reading: Reading, now: Date): Verdict {
  return mayTranscribe(actor, reading, now) ?? (reading.last?.act === "typed" ? undefined : "paper-sheet-not-typed");
}
