import type { SheetStatus, StageStatus } from "db/vocabulary";
import type { Assignment } from "~/domain/assignment/assignment";
import { mayReadAssigned } from "~/domain/assignment/policy";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";

/** Only the judge whom the entry was given, after the declaration, while the stage is open. */
export function mayScore(actor: Actor, assignment: Assignment, stage: Stage, sheet: SheetStatus, now: Date): Verdict {
  const unread = mayReadAssigned(actor, assignment, stage);
  if (unread) return unread;
  if (stage.status !== "open") return "stage-not-open";
  if (sheet !== "draft" && sheet !== "reopened") return "sheet-handed-in";
  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;
}

/**
 * A judge takes back what he or she handed in, while the stage is open; not where handing in has shown the other judges'
 * sheets, for then only the chair gives it back.
 */
export function mayRecall(actor: Actor, assignment: Assignment, stage: Stage, sheet: SheetStatus, now: Date): Verdict {
  const unread = mayReadAssigned(actor, assignment, stage);
  if (unread) return unread;
  if (stage.status !== "open") return "stage-not-open";
  if (sheet !== "handed_in") return "sheet-not-handed-in";
  if (areSheetsShown(stage, sheet)) return "sheets-were-shown";
  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;
}

/** The chair gives a sheet back to its judge while the stage is open; the chair never writes a score. */
export function mayReopenSheet(actor: Actor, stage: Stage, sheet: SheetStatus, now: Date): Verdict {
  if (!holds(actor, "panel_chair", { stageId: stage.id })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (stage.status !== "open") return "stage-not-open";
  if (sheet !== "handed_in" && sheet !== "locked") return "sheet-not-handed-in";
  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;
}

const afterClosing: readonly StageStatus[] = ["closed", "provisional", "final"];

/** Whether a judge sees the other judges' sheets now: once the own one is in, or the stage closed, as the stage says. */
export function areSheetsShown({ peerVisibility, status }: Stage, own: SheetStatus): boolean {
  if (peerVisibility === "never") return false;
  if (afterClosing.includes(status)) return true;
  return peerVisibility === "after_hand_in" && (own === "handed_in" || own === "locked");
}
