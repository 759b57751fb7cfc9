import type { OverrideAnswer } from "db/vocabulary";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { type Assignment, live } from "./assignment";

/** A judge's work is nobody else's to see; an assignment that was given back is gone for the judge too. */
export function maySeeAssignment(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  const mine = actor.id === assignment.judgeId && holds(actor, "judge", { stageId: stage.id });
  return mine && live.includes(assignment.status) && stage.status !== "assigning" ? undefined : "not-found";
}

/** A judge declares to be free while the stage is open. */
export function mayAccept(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  return maySeeAssignment(actor, assignment, stage) ?? (stage.status === "open" ? undefined : "stage-not-open");
}

/** A conflict may be noticed late: it is declared until the list is confirmed, also after handing in and closing. */
export function mayDeclareConflict(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  const stranger = maySeeAssignment(actor, assignment, stage);
  if (stranger) return stranger;
  return stage.status === "open" || stage.status === "closed" ? undefined : "list-confirmed";
}

/** The dossier opens only after the declaration. */
export function mayReadAssigned(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  return maySeeAssignment(actor, assignment, stage) ?? (assignment.status === "accepted" ? undefined : "not-declared");
}

/** Secretariat and chair pass unfinished work on, also when the stage's time is over. */
export function mayPassOn(actor: Actor, stage: Stage): Verdict {
  const allowed =
    holds(actor, "secretariat", { editionId: stage.editionId }) || holds(actor, "panel_chair", { stageId: stage.id });
  if (!allowed) return maySeeStage(actor, stage) ?? "not-your-role";
  return stage.status === "open" ? undefined : "stage-not-open";
}

/** The same remind a judge of it, as long as it can be done. */
export function mayRemind(actor: Actor, stage: Stage, now: Date): Verdict {
  return mayPassOn(actor, stage) ?? (lastSecondPassed(stage.closesAt, now) ? "stage-over" : undefined);
}

/** How many sheets are enough is the chair's to say, while the stage is open. */
export function mayWaive(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "panel_chair", { stageId: stage.id })) return maySeeStage(actor, stage) ?? "not-your-role";
  return stage.status === "open" ? undefined : "stage-not-open";
}

/** Secretariat and chair say what is in a suspicion, until the stage is closed. */
export function mayAnswerSuspicions(actor: Actor, stage: Stage): Verdict {
  const allowed =
    holds(actor, "secretariat", { editionId: stage.editionId }) || holds(actor, "panel_chair", { stageId: stage.id });
  if (!allowed) return maySeeStage(actor, stage) ?? "not-your-role";
  return whileAssigned(stage);
}

/** The secretariat proposes an exception from a conflict, until the stage is closed. */
export function mayProposeOverride(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  return whileAssigned(stage);
}

type Override = { judgeId: string; proposedBy: string; answer: OverrideAnswer | null };

/** The chair, who neither proposed it nor is the judge, approves what waits, and refuses also what was approved. */
export function mayAnswerOverride(
  actor: Actor,
  stage: Stage,
  { judgeId, proposedBy, answer: before }: Override,
  answer: OverrideAnswer,
) {
  if (!holds(actor, "panel_chair", { stageId: stage.id })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (actor.id === judgeId) return "about-yourself";
  if (actor.id === proposedBy) return "own-override";
  if (before !== null && (before === "refused" || answer === "approved")) return "override-answered";
  return whileAssigned(stage);
}

function whileAssigned({ status }: Stage): Verdict {
  if (status === "planned") return "stage-not-prepared";
  return status === "assigning" || status === "open" ? undefined : "stage-closed-already";
}
