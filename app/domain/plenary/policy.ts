import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { maySeeStage } from "~/domain/stages/policy";
import { canBecome, type Stage } from "~/domain/stages/stage";

/** Motions are moved while the standings lie open before the plenary. */
export function mayMove(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "panel_chair", { stageId: stage.id })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (stage.status === "closed") return undefined;
  return stage.status === "provisional" || stage.status === "final" ? "list-confirmed" : "stage-not-closed";
}

export function mayConfirm(actor: Actor, stage: Stage): Verdict {
  return mayMove(actor, stage);
}

export function mayAnnounce(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  return canBecome(stage.status, "final") ? undefined : notConfirmed(stage);
}

/** Only the authority determines the result, and only of the last stage. */
export function mayDetermine(actor: Actor, stage: Stage, isLast: boolean): Verdict {
  if (!holds(actor, "authority", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (!isLast) return "not-last-stage";
  return canBecome(stage.status, "final") ? undefined : notConfirmed(stage);
}

/** A wrong decree is replaced by a newer one, for as long as the edition stands. */
export function mayCorrect(actor: Actor, editionId: string): Verdict {
  return holds(actor, "authority", { editionId }) ? undefined : "not-found";
}

function notConfirmed({ status }: Stage): Verdict {
  return status === "final" ? "already-final" : "list-not-confirmed";
}
