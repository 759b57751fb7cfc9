import { slots } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { clashOf, findSlot } from "./finding.server";
import { mayMoveSlot } from "./policy";
import { endOf } from "./slot";

/**
 * Sets another time or room by hand. Who was told is told again, and asked again whether they come.
 * @throws Refusal "room-taken", "judge-busy", "unit-busy"
 */
export function moveSlot(context: Context, slotId: string, to: { startsAt: Date; room: string }): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, all, presentation } = await findSlot(context, slotId);
    const { slot } = presentation;
    insist(mayMoveSlot(context.actor, stage, slot));
    const moved = { ...slot, ...to };
    if (to.startsAt.getTime() === slot.startsAt.getTime() && to.room === slot.room) return;
    insistThat(to.startsAt >= context.now && endOf(moved) <= stage.closesAt, "slot-outside-stage");
    insist(clashOf({ ...presentation, slot: moved }, all));

    const asked = { answer: null, answerReason: null, answeredBy: null, answeredAt: null };
    await context.db
      .update(slots)
      .set({ ...to, sequence: slot.sequence + 1, toldAt: slot.toldAt && context.now, ...asked })
      .where(eq(slots.id, slotId));

    await record(context, "slot.moved", { id: slotId, editionId: stage.editionId }, { entry: slot.entryId });
  });
}
