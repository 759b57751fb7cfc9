import { assignments, entries, grants, proposals } from "db/schema";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { inForce } from "~/domain/people/actor";
import { listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { live } from "./assignment";
import { findConflicts } from "./conflicts.server";
import { conflictKey, type Pairing, type Problem } from "./draw";
import { readTerms } from "./terms.server";

/**
 * A stage's entries, judges and conflicts, as a solver wants them. What is locked stays, and with `keepsAll` whatever
 * may: a reading of somebody who has left the panel, or has come into conflict, never does.
 */
export async function stateProblem(context: Context, stage: Stage, seed: string, keepsAll = false): Promise<Problem> {
  const entered = await context.db
    .select({
      id: entries.id,
      proposalId: entries.proposalId,
      unitId: proposals.unitId,
      categoryId: proposals.categoryId,
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .where(eq(entries.stageId, stage.id))
    .orderBy(entries.id);
  const ids = (await listJudges(context, stage.id)).map(({ id }) => id);
  const conflicts = new Set((await findConflicts(context, entered, ids)).keys());
  for (const key of await listDeclined(context, stage)) conflicts.add(key);
  const terms = await readTerms(context, stage.id);
  const houses = await housesOf(context, stage);
  const held = (await listHeldReadings(context, stage)).filter(({ isLocked }) => isLocked || keepsAll);
  const possible = held.filter(
    ({ entryId, judgeId }) => ids.includes(judgeId) && !conflicts.has(conflictKey(entryId, judgeId)),
  );
  const kept = [...groupBy(possible, ({ judgeId }) => judgeId)].flatMap(([id, own]) =>
    within(own, terms.get(id)?.most),
  );
  return {
    entries: entered.map(({ id, categoryId }) => ({ id, categoryId, need: stage.judgesPerEntry })),
    judges: ids.map((id) => {
      const { most, expertise = [] } = terms.get(id) ?? {};
      const own = kept.filter(({ judgeId }) => judgeId === id).length;
      return { id, most: most === undefined ? undefined : Math.max(most, own), expertise, house: houses.get(id) };
    }),
    conflicts,
    kept,
    seed,
  };
}

/** As many of a judge's readings as he or she takes; what is locked stays in any case. */
function within(own: ReadonlyArray<Pairing & { isLocked: boolean }>, most = own.length): Pairing[] {
  const lockedFirst = [...own].sort((a, b) => Number(b.isLocked) - Number(a.isLocked));
  const count = Math.max(most, own.filter(({ isLocked }) => isLocked).length);
  return lockedFirst.slice(0, count).map(({ entryId, judgeId }) => ({ entryId, judgeId }));
}

/** What was taken from a judge for a conflict stays on record, and is not given to the same judge again. */
async function listDeclined({ db }: Pick<Context, "db">, stage: Pick<Stage, "id">): Promise<string[]> {
  const rows = await db
    .select({ entryId: assignments.entryId, judgeId: assignments.judgeId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stage.id), eq(assignments.status, "declined_conflict")));
  return rows.map(({ entryId, judgeId }) => conflictKey(entryId, judgeId));
}

/** The readings that stand in a stage now. */
export function listHeldReadings({ db }: Pick<Context, "db">, stage: Pick<Stage, "id">) {
  return db
    .select({
      id: assignments.id,
      entryId: assignments.entryId,
      judgeId: assignments.judgeId,
      isLocked: assignments.isLocked,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stage.id), inArray(assignments.status, live)))
    .orderBy(assignments.id);
}

/** Where the judges of a stage work, as far as their seat says. */
async function housesOf({ db, now }: Context, stage: Pick<Stage, "id">): Promise<Map<string, string>> {
  const seats = await db
    .select()
    .from(grants)
    .where(and(eq(grants.stageId, stage.id), eq(grants.role, "judge"), isNotNull(grants.unitId)));
  return new Map(seats.filter((seat) => inForce(seat, now)).map(({ userId, unitId }) => [userId, unitId ?? ""]));
}
