import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";

/** The secretariat prepares what judges of a blind stage read, from its filling to its close. */
export function mayPrepareCopies(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (!stage.isBlind) return "stage-not-blind";
  if (stage.status === "planned") return "stage-not-prepared";
  return stage.status === "assigning" || stage.status === "open" ? undefined : "stage-closed-already";
}
