import type { Assignment } from "~/domain/assignment/assignment";
import { mayReadAssigned } from "~/domain/assignment/policy";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds, holdsAny } from "~/domain/people/actor";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";

/** The judges of an entry are its team; they read what was found as long as they may read the entry. */
export function mayReadVisit(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  return mayReadAssigned(actor, assignment, stage) ?? (stage.kind === "field_visit" ? undefined : "no-visit");
}

/** What teams photographed is looked at by those who decide on what they found, and who examines it. */
export function mayReadVisits(actor: Actor, stage: Stage): Verdict {
  const decides =
    holds(actor, "panel_chair", { stageId: stage.id }) ||
    holdsAny(actor, ["authority", "auditor"], { editionId: stage.editionId });
  return decides ? undefined : "not-found";
}

/** They put it down while the stage is open and there is time to score. */
export function mayReport(actor: Actor, assignment: Assignment, stage: Stage, now: Date): Verdict {
  const unread = mayReadVisit(actor, assignment, stage);
  if (unread) return unread;
  if (stage.status !== "open") return "stage-not-open";
  return lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined;
}

/** Contradictions are the chair's to decide, before there is a ranking. */
export function mayRule(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "panel_chair", { stageId: stage.id })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (stage.kind !== "field_visit") return "no-visit";
  return stage.status === "open" ? undefined : "stage-not-open";
}
