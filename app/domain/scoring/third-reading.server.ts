import { criteria, extraReadings, scores, sheets, waivers } from "db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import { countedStatuses } from "~/domain/assignment/assignment";
import { enteredOf, giveReadings } from "~/domain/assignment/giving.server";
import type { Context } from "~/domain/kernel/context";
import { record } from "~/domain/ledger/recording.server";
import { areFarApart } from "~/domain/scoring/combining";
import type { Stage } from "~/domain/stages/stage";

/**
 * Within a command that hands a sheet in: where the two of an entry now lie too far apart, a third judge is given it at
 * once, while the stage is open. It stays asked for whatever becomes of the two. Not where the chair lets fewer be enough.
 * Where nobody can take it the stage shows the gap.
 */
export async function askThirdReading(context: Context, stage: Stage, entryId: string): Promise<void> {
  if (stage.combination !== "third_reading") return;
  if (!areFarApart(stage, await totalsOf(context, entryId)) || (await isSettled(context, entryId))) return;
  await context.db.insert(extraReadings).values({ entryId, cause: "far_apart", readings: 1, addedAt: context.now });
  await record(context, "reading.added", stage, { entry: entryId, cause: "far_apart" });
  await giveReadings(context, stage, await enteredOf(context, [entryId]));
}

/** Within a query over scores by sheet: what the sheet adds up to, in hundredths of a point. */
export const totalOfSheet = sql`sum(${criteria.weight} * ${scores.value})`.mapWith(Number);

/** The totals of an entry's sheets that are handed in, in hundredths of a point. */
async function totalsOf({ db }: Context, entryId: string): Promise<number[]> {
  const rows = await db
    .select({ total: totalOfSheet })
    .from(sheets)
    .innerJoin(scores, eq(scores.sheetId, sheets.id))
    .innerJoin(criteria, eq(criteria.id, scores.criterionId))
    .where(and(eq(sheets.entryId, entryId), inArray(sheets.status, countedStatuses)))
    .groupBy(sheets.id);
  return rows.map(({ total }) => total);
}

async function isSettled({ db }: Context, entryId: string): Promise<boolean> {
  const asked = await db.select().from(extraReadings).where(eq(extraReadings.entryId, entryId)).limit(1);
  const waived = await db.select().from(waivers).where(eq(waivers.entryId, entryId)).limit(1);
  return asked.length + waived.length > 0;
}
