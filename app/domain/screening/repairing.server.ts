import { repairItems, repairs } from "db/schema";
import { eq } from "drizzle-orm";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { endOfWorkingDay } from "~/domain/kernel/working-days";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { markProposal } from "~/domain/proposals/status.server";
import { shortestNote } from "~/domain/submission/endorsing.server";
import { retakeSnapshot } from "~/domain/submission/taking-snapshot.server";
import { dropScreening } from "./checking.server";
import { findRepair, findScreening, listAskedPlaces } from "./finding.server";
import { mayCompleteRepair, mayRequestRepair } from "./policy";
import { type RepairItem, repairWorkingDays } from "./repair";

/**
 * Gives the unit one round to mend the named documents, each with a note on what is wrong with it. What the same
 * officer may have checked before is checked anew afterwards.
 */
export function requestRepair(
  context: Context,
  proposalId: string,
  { note, items }: { note: string; items: readonly RepairItem[] },
): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    const screening = await findScreening(context, proposalId);
    insist(mayRequestRepair(context.actor, proposal, screening, await findRepair(context, proposalId)));
    const kinds = await listAttachmentKinds(context, proposal.trackId);
    const asked = kinds.flatMap(({ code }) => items.filter(({ place }) => place === code).slice(0, 1));
    refuseIf(asked.length === 0 || asked.length < items.length, "repair-empty");
    refuseIf(
      asked.some(({ note }) => note.trim().length < shortestNote),
      "note-too-short",
    );

    await dropScreening(context, proposalId);
    const dueAt = endOfWorkingDay(context.now, repairWorkingDays);
    await context.db.insert(repairs).values({
      proposalId,
      note: note.trim(),
      requestedBy: actorId(context.actor),
      requestedAt: context.now,
      dueAt,
    });
    await context.db
      .insert(repairItems)
      .values(asked.map((item) => ({ proposalId, place: item.place, note: item.note.trim() })));
    await markProposal(context, proposal, "in_repair");

    const places = asked.map(({ place }) => place);
    await record(context, "repair.requested", proposal, { places, dueAt: dueAt.toISOString() });
  });
}

/** Sends the mended documents: what is screened and judged from now on is a new copy; the receipt stays as it is. */
export function completeRepair(context: Context, proposalId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    const repair = found(await findRepair(context, proposalId));
    insist(mayCompleteRepair(context.actor, proposal, repair, context.now));
    const places = await listAskedPlaces(context, proposal, repair);
    insistThat(
      places.every(({ mended }) => mended),
      "repair-unfinished",
    );

    const snapshot = await retakeSnapshot(context, proposal);
    await context.db
      .update(repairs)
      .set({ completedBy: actorId(context.actor), completedAt: context.now })
      .where(eq(repairs.proposalId, proposalId));
    await markProposal(context, proposal, "submitted");

    await record(context, "repair.completed", proposal, { revision: snapshot.revision, sha256: snapshot.sha256 });
  });
}
