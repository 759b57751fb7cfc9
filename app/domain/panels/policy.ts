import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import type { Stage } from "~/domain/stages/stage";

/** A judge says yes or no to a seat until the stage opens; from then on work is passed on, and a conflict declared. */
export function mayAnswerSeat(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "judge", { stageId: stage.id })) return "not-found";
  return stage.status === "planned" || stage.status === "assigning" ? undefined : "stage-opened-already";
}
