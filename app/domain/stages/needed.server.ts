import { entries, extraReadings, waivers } from "db/schema";
import { and, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Stage } from "./stage";

type Needing = Pick<Stage, "id" | "judgesPerEntry">;

/** How many sheets an entry was given beyond those that its stage asks for; within a query over entries. */
const extra = sql<number>`(select coalesce(sum(${extraReadings.readings}), 0) from ${extraReadings} where ${extraReadings.entryId} = ${entries.id})`;

/**
 * How many sheets an entry needs: what the chair lets be enough, or else the stage's number and what came to it. Within a
 * query over entries with their waivers.
 */
export function needOf({ judgesPerEntry }: Needing): SQL<number> {
  return sql<number>`coalesce(${waivers.readings}, ${judgesPerEntry} + ${extra})`;
}

/** How many sheets each entry of a stage needs, where that is not the stage's own number. */
export async function neededFor({ db }: Pick<Context, "db">, stage: Needing): Promise<Map<string, number>> {
  const rows = await db
    .select({ entryId: entries.id, readings: needOf(stage).mapWith(Number) })
    .from(entries)
    .leftJoin(waivers, eq(waivers.entryId, entries.id))
    .where(and(eq(entries.stageId, stage.id), or(isNotNull(waivers.readings), sql`${extra} > 0`)));
  return new Map(rows.map(({ entryId, readings }) => [entryId, readings]));
}
