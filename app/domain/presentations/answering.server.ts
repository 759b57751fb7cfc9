import { slots } from "db/schema";
import type { Attendance, SlotAnswer } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { shortestReason } from "~/domain/assignment/passing-on.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findOwnPresentations, findSlot } from "./finding.server";
import { mayAnswerSlot, mayNoteAttendance } from "./policy";

/**
 * The entry's people say that they come, and how, or ask for another time with a reason; the last word counts. `sequence`
 * is of the time that was looked at: one that was moved since is not confirmed unseen.
 */
export function answerSlot(
  context: Context,
  proposalId: string,
  slotId: string,
  { answer, reason, sequence }: { answer: SlotAnswer; reason: string; sequence: number },
): Promise<void> {
  return atomically(context, async (context) => {
    const { proposal, presentations } = await findOwnPresentations(context, proposalId);
    const asked = found(presentations.find((one) => one.slot.id === slotId));
    insist(mayAnswerSlot(context.actor, proposal, asked, context.now));
    insistThat(sequence === asked.slot.sequence, "slot-moved");
    refuseIf(answer === "other_time" && reason.trim().length < shortestReason, "note-too-short");

    const said = { answer, answerReason: answer === "other_time" ? reason.trim() : null };
    await context.db
      .update(slots)
      .set({ ...said, answeredBy: actorId(context.actor), answeredAt: context.now })
      .where(eq(slots.id, slotId));

    await record(context, "slot.answered", { id: slotId, editionId: proposal.editionId }, { answer });
  });
}

/** The secretariat notes who was there, and how. */
export function noteAttendance(context: Context, slotId: string, attendance: Attendance): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, presentation } = await findSlot(context, slotId);
    insist(mayNoteAttendance(context.actor, stage, presentation.slot, context.now));

    await context.db
      .update(slots)
      .set({ attendance, notedBy: actorId(context.actor), notedAt: context.now })
      .where(eq(slots.id, slotId));

    await record(context, "slot.attended", { id: slotId, editionId: stage.editionId }, { attendance });
  });
}
