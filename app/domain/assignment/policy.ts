import type { AssignmentStatus } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import type { Stage } from "~/domain/stages/stage";

export type Assignment = {
  id: string;
  entryId: string;
  judgeId: string;
  status: AssignmentStatus;
  assignedAt: Date;
  answeredAt: Date | null;
};

/** A judge's work is nobody else's to see; an assignment that was given back is gone for the judge too. */
export function maySeeAssignment(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  const mine = actor.id === assignment.judgeId && holds(actor, "judge", { stageId: stage.id });
  const live = assignment.status === "assigned" || assignment.status === "accepted";
  return mine && live && stage.status !== "assigning" ? undefined : "not-found";
}

export function mayDeclare(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  const stranger = maySeeAssignment(actor, assignment, stage);
  if (stranger) return stranger;
  return stage.status === "open" ? undefined : "stage-not-open";
}

/** The dossier opens only after the declaration. */
export function mayRead(actor: Actor, assignment: Assignment, stage: Stage): Verdict {
  return maySeeAssignment(actor, assignment, stage) ?? (assignment.status === "accepted" ? undefined : "not-declared");
}
