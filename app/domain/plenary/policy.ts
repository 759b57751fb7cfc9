import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { maySeeStage } from "~/domain/stages/policy";
import { canBecome, type Stage } from "~/domain/stages/stage";

/** Motions are moved while the standings lie open before the plenary. */
export function mayMove(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "panel_chair", { stageId: stage.id })) return maySeeStage(actor, stage) ?? "wrong-state";
  return stage.status === "closed" ? undefined : "wrong-state";
}

export function mayConfirm(actor: Actor, stage: Stage): Verdict {
  return mayMove(actor, stage);
}

export function mayAnnounce(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "wrong-state";
  return canBecome(stage.status, "final") ? undefined : "wrong-state";
}

/** Only the authority determines the result, and only of the last stage. */
export function mayDetermine(actor: Actor, stage: Stage, isLast: boolean): Verdict {
  if (!holds(actor, "authority", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "wrong-state";
  return isLast && canBecome(stage.status, "final") ? undefined : "wrong-state";
}
