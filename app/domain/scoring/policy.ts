import type { SheetStatus } from "db/vocabulary";
import { type Assignment, mayRead } from "~/domain/assignment/policy";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import type { Actor } from "~/domain/people/actor";
import type { Stage } from "~/domain/stages/stage";

/** Only the judge whom the entry was given, after the declaration, while the stage is open. */
export function mayScore(actor: Actor, assignment: Assignment, stage: Stage, sheet: SheetStatus, now: Date): Verdict {
  const unread = mayRead(actor, assignment, stage);
  if (unread) return unread;
  if (stage.status !== "open") return "stage-not-open";
  if (sheet !== "draft" && sheet !== "reopened") return "sheet-handed-in";
  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;
}
