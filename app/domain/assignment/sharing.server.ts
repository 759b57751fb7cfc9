import { assignments, entries, sheets } from "db/schema";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { record } from "~/domain/ledger/recording.server";
import { listEntries, listJudges } from "~/domain/stages/finding.server";
import { neededFor } from "~/domain/stages/needed.server";
import type { Stage } from "~/domain/stages/stage";
import { live } from "./assignment";
import { findConflicts } from "./conflicts.server";
import { conflictKey } from "./draw";
import { enteredOf, giveReadings, loadsOf } from "./giving.server";
import { takeBack } from "./withdrawing.server";

/**
 * Within a command that seats a judge in an open stage: gives the gaps first, then takes readings that nobody has
 * looked at from the most loaded, until this judge has an even share.
 * @returns how many readings the judge now has; none means that all entries are in conflict or nothing is left untouched.
 */
export async function shareWork(context: Context, stage: Stage, judgeId: string): Promise<number> {
  const gaps = await listGaps(context, stage);
  const wanted = await enteredOf(
    context,
    gaps.map(({ entryId }) => entryId),
  );
  const filled = (await giveReadings(context, stage, wanted, [judgeId])).pairings.length;
  return filled + (await level(context, stage, judgeId));
}

/** Entries that have fewer judges than they need, each with how many are missing. */
export async function listGaps(context: Context, stage: Stage): Promise<Array<{ entryId: string; missing: number }>> {
  const needed = await neededFor(context, stage);
  const rows = await context.db
    .select({ entryId: assignments.entryId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stage.id), inArray(assignments.status, live)));
  const held = groupBy(rows, ({ entryId }) => entryId);
  return (await listEntries(context, stage.id)).flatMap(({ id }) => {
    const missing = (needed.get(id) ?? stage.judgesPerEntry) - (held.get(id)?.length ?? 0);
    return missing > 0 ? [{ entryId: id, missing }] : [];
  });
}

async function level(context: Context, stage: Stage, judgeId: string): Promise<number> {
  const loads = await loadsOf(context, stage);
  const panel = await listJudges(context, stage.id);
  const total = [...loads.values()].reduce((sum, load) => sum + load, 0);
  const share = Math.floor(total / Math.max(panel.length, 1));
  let taken = 0;
  for (const reading of await listMovable(context, stage, judgeId)) {
    const own = loads.get(judgeId) ?? 0;
    const others = loads.get(reading.judgeId) ?? 0;
    if (own >= share) break;
    if (others - own < 2) continue;
    await takeBack(context, reading.id, "reassigned");
    await record(context, "assignment.moved", { id: reading.id, editionId: stage.editionId }, { to: judgeId });
    taken += (await giveReadings(context, stage, [reading.entry], [judgeId])).pairings.length;
    loads.set(judgeId, own + 1);
    loads.set(reading.judgeId, others - 1);
  }
  return taken;
}

/** Readings whose judge has not declared yet, of entries that the new judge may read and does not. */
async function listMovable(context: Context, stage: Stage, judgeId: string) {
  const rows = await context.db
    .select({ id: assignments.id, entryId: assignments.entryId, judgeId: assignments.judgeId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stage.id), eq(assignments.status, "assigned"), isNull(sheets.id)))
    .orderBy(asc(assignments.assignedAt), asc(assignments.id));
  const had = await context.db
    .select({ entryId: assignments.entryId })
    .from(assignments)
    .where(eq(assignments.judgeId, judgeId));
  const own = new Set(had.map(({ entryId }) => entryId));
  const entered = await enteredOf(context, [...new Set(rows.map(({ entryId }) => entryId))]);
  const byId = new Map(entered.map((entry) => [entry.id, entry]));
  const conflicts = await findConflicts(context, entered, [judgeId]);
  const loads = await loadsOf(context, stage);
  const heaviestFirst = rows.sort((a, b) => (loads.get(b.judgeId) ?? 0) - (loads.get(a.judgeId) ?? 0));
  const seen = new Set<string>();
  return heaviestFirst.flatMap(({ id, entryId, judgeId: from }) => {
    const entry = byId.get(entryId);
    if (!entry || own.has(entryId) || seen.has(entryId) || conflicts.has(conflictKey(entryId, judgeId))) return [];
    seen.add(entryId);
    return [{ id, judgeId: from, entry }];
  });
}
