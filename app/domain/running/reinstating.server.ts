import { events, extensions, proposals, repairs } from "db/schema";
import { and, count, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { findEdition } from "~/domain/editions/finding.server";
import { mayReinstate } from "~/domain/editions/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { isScreeningBegun } from "./extending.server";

/** In whose name it is done, as with every change of a deadline. */
export type Reinstatement = { reason: string; announcementNo: string };

/**
 * Takes back what a clock that was ahead has ended before its time: what was not handed in goes back to where it stood,
 * repairs go on. No deadline moves. @returns how many proposals that were
 */
export function reinstateEarly(context: Context, editionId: string, { reason, announcementNo }: Reinstatement) {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    const ended = await countEndedEarly(context, edition);
    insist(mayReinstate(context.actor, edition, ended, await isScreeningBegun(context, editionId)));

    const opened = edition.closesAt > context.now ? await reopenDrafts(context, editionId) : [];
    const repairing = await resumeRepairs(context, editionId);
    await context.db.insert(extensions).values({
      id: newId(),
      editionId,
      kind: "reinstatement",
      fromAt: edition.closesAt,
      toAt: edition.closesAt,
      reason,
      announcementNo,
      extendedBy: actorId(context.actor),
      extendedAt: context.now,
    });

    const details = { announcement: announcementNo, drafts: opened.length, repairs: repairing.length };
    await record(context, "registration.reinstated", { id: editionId, editionId }, details);
    return opened.length + repairing.length;
  });
}

/** How many proposals an early clock has ended: not handed in while registration is open, or a repair before its end. */
export async function countEndedEarly(
  context: Context,
  { id, closesAt }: { id: string; closesAt: Date },
): Promise<{ drafts: number; repairs: number }> {
  const { db, now } = context;
  const ended = and(eq(proposals.editionId, id), eq(proposals.status, "not_submitted"));
  const [drafts] = closesAt > now ? await db.select({ count: count() }).from(proposals).where(ended) : [];
  return { drafts: drafts?.count ?? 0, repairs: (await listLapsedEarly(context, id)).length };
}

function reopenDrafts({ db }: Context, editionId: string) {
  return db
    .update(proposals)
    .set({ status: sql`coalesce(${proposals.leftAs}, 'draft')`, leftAs: null })
    .where(and(eq(proposals.editionId, editionId), eq(proposals.status, "not_submitted")))
    .returning({ id: proposals.id });
}

async function resumeRepairs(context: Context, editionId: string): Promise<string[]> {
  const ids = await listLapsedEarly(context, editionId);
  if (ids.length === 0) return ids;
  await context.db.update(repairs).set({ completedAt: null }).where(inArray(repairs.proposalId, ids));
  await context.db
    .update(proposals)
    .set({ status: "in_repair", updatedAt: context.now })
    .where(inArray(proposals.id, ids));
  return ids;
}

/** The clock ended them, the unit did not, and their time is still running. */
async function listLapsedEarly({ db, now }: Context, editionId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: proposals.id })
    .from(repairs)
    .innerJoin(proposals, eq(proposals.id, repairs.proposalId))
    .innerJoin(events, and(eq(events.subject, proposals.id), eq(events.type, "repair.lapsed")))
    .where(
      and(
        eq(proposals.editionId, editionId),
        eq(proposals.status, "submitted"),
        isNull(repairs.completedBy),
        gt(repairs.dueAt, now),
      ),
    );
  return rows.map(({ id }) => id);
}
