import type { SheetStatus } from "db/vocabulary";
import type { Assignment } from "~/domain/assignment/assignment";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import type { Proposal } from "~/domain/proposals/proposal";
import { isOwnCause } from "~/domain/screening/policy";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { mostDifferences, type Standing } from "./transcription";

/** What comes in on paper is the secretariat's work. */
export function mayReadPaper(actor: Actor, stage: Stage): Verdict {
  return holds(actor, "secretariat", { editionId: stage.editionId })
    ? undefined
    : (maySeeStage(actor, stage) ?? "not-your-role");
}

/** A reading, and what else would keep its judge from handing in. */
export type Reading = {
  assignment: Assignment;
  stage: Stage;
  proposal: Pick<Proposal, "id" | "unitId" | "createdBy">;
  sheetStatus: SheetStatus;
  standing: Standing;
  isServing: boolean;
  isFree: boolean;
  isVisited: boolean;
};

/**
 * Under the rules of the screen: of a judge who serves, declared and is free, in time, what was visited is told. Not by
 * the judge, nor about one's own cause. Once it came in, what the judge takes back is the judge's alone to change.
 */
export function mayTranscribe(actor: Actor, reading: Reading, now: Date): Verdict {
  const { assignment, stage, proposal, sheetStatus, standing } = reading;
  const stranger = mayReadPaper(actor, stage);
  if (stranger) return stranger;
  if (isOwnCause(actor, proposal)) return "own-unit";
  if (actor.id === assignment.judgeId) return "own-paper-sheet";
  if (stage.status !== "open") return "stage-not-open";
  if (sheetStatus === "handed_in" || sheetStatus === "locked") return "paper-sheet-in";
  if (standing.isIn || sheetStatus !== "draft") return "paper-sheet-given-back";
  if (lastSecondPassed(stage.closesAt, now)) return "stage-over";
  if (!reading.isServing) return "judge-not-serving";
  if (assignment.status !== "accepted") return "judge-not-declared";
  if (!reading.isFree) return "judge-in-conflict";
  return reading.isVisited ? undefined : "paper-visit-unfinished";
}

/** The first of two clerks. */
export function mayType(actor: Actor, reading: Reading, now: Date): Verdict {
  const refusal = mayTranscribe(actor, reading, now);
  if (refusal || !reading.standing.typing) return refusal;
  return reading.standing.typing.actedBy === actor.id ? "own-typing-waits" : "paper-sheet-typed";
}

/** The second of two clerks, who is somebody else. */
export function mayCheck(actor: Actor, reading: Reading, now: Date): Verdict {
  const refusal = mayTranscribe(actor, reading, now);
  if (refusal) return refusal;
  const { typing, differed } = reading.standing;
  if (!typing) return "paper-sheet-not-typed";
  if (typing.actedBy === actor.id) return "own-typing";
  return differed >= mostDifferences ? "paper-differs-too-often" : undefined;
}

/** Whoever typed takes it back, and whoever checks has it typed anew. */
export function maySendBack(actor: Actor, reading: Reading, now: Date): Verdict {
  return mayTranscribe(actor, reading, now) ?? (reading.standing.typing ? undefined : "paper-sheet-not-typed");
}
