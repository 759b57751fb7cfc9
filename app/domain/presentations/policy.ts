import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { belongsTo } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { maySeeStage } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import type { Slot } from "./slot";

/** The secretariat sets times once a stage of presentations has its entries, until it closes. */
export function mayPlan(actor: Actor, stage: Stage): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  if (stage.kind !== "presentation") return "no-presentations";
  if (stage.status === "planned") return "stage-not-prepared";
  return stage.status === "assigning" || stage.status === "open" ? undefined : "stage-closed-already";
}

/** What has been held is not moved any more; where nobody came, another time may be set. */
export function mayMoveSlot(actor: Actor, stage: Stage, { attendance }: Slot): Verdict {
  return mayPlan(actor, stage) ?? (attendance && attendance !== "absent" ? "slot-held" : undefined);
}

/** Writers and heads of the entry say whether they come, until it begins; a draft is not there for them. */
export function mayAnswerSlot(
  actor: Actor,
  proposal: Proposal,
  { slot, stage }: { slot: Slot; stage: Pick<Stage, "status"> },
  now: Date,
): Verdict {
  if (!belongsTo(actor, proposal) || !slot.toldAt) return "not-found";
  if (proposal.edition.status !== "published") return "stage-closed-already";
  if (stage.status !== "assigning" && stage.status !== "open") return "stage-closed-already";
  return now < slot.startsAt ? undefined : "slot-begun";
}

/** Who was there is noted from the beginning on, also afterwards: somebody may be late. */
export function mayNoteAttendance(actor: Actor, stage: Stage, slot: Slot, now: Date): Verdict {
  if (!holds(actor, "secretariat", { editionId: stage.editionId })) return maySeeStage(actor, stage) ?? "not-your-role";
  return now < slot.startsAt ? "slot-not-begun" : undefined;
}
