import { slots } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { clashOf, findSlot } from "./finding.server";
import { mayMoveSlot } from "./policy";
import { endOf } from "./slot";

export type Move = { startsAt: Date; room: string; sequence: number };

/**
 * Sets another time or room by hand, also for an entry whose people did not come. Who was told is told again, and asked
 * again whether they come. `sequence` is of the time that was looked at.
 * @throws Refusal "room-taken", "judge-busy", "unit-busy"
 */
export function moveSlot(context: Context, slotId: string, { sequence, ...to }: Move): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, all, presentation } = await findSlot(context, slotId);
    const { slot } = presentation;
    insist(mayMoveSlot(context.actor, stage, slot));
    const moved = { ...slot, ...to };
    const isRetimed = to.startsAt.getTime() !== slot.startsAt.getTime();
    if (!isRetimed && to.room === slot.room) return;
    insistThat(sequence === slot.sequence, "stale-version");
    insistThat(!isRetimed || (to.startsAt >= context.now && to.startsAt >= stage.opensAt), "slot-outside-stage");
    insistThat(endOf(moved) <= stage.closesAt, "slot-outside-stage");
    insist(clashOf({ ...presentation, slot: moved }, all));

    const asked = { answer: null, answerReason: null, answeredBy: null, answeredAt: null };
    const noted = { attendance: null, notedBy: null, notedAt: null };
    await context.db
      .update(slots)
      .set({ ...to, sequence: slot.sequence + 1, toldAt: slot.toldAt && context.now, ...asked, ...noted })
      .where(eq(slots.id, slotId));

    await record(context, "slot.moved", { id: slotId, editionId: stage.editionId }, { entry: slot.entryId });
  });
}
