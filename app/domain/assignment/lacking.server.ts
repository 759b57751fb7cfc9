import { entries, sheets, waivers } from "db/schema";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Stage } from "~/domain/stages/stage";
import { counted } from "./assignment";

/** How many entries of a stage have fewer sheets handed in than they need: none, and the stage can close. */
export async function countLacking({ db }: Pick<Context, "db">, stage: Pick<Stage, "id" | "judgesPerEntry">) {
  const lacking = db
    .select({ id: entries.id })
    .from(entries)
    .leftJoin(waivers, eq(waivers.entryId, entries.id))
    .leftJoin(sheets, and(eq(sheets.entryId, entries.id), inArray(sheets.status, counted)))
    .where(eq(entries.stageId, stage.id))
    .groupBy(entries.id, waivers.readings)
    .having(sql`count(${sheets.id}) < coalesce(${waivers.readings}, ${stage.judgesPerEntry})`)
    .as("lacking");
  const [row] = await db.select({ count: count() }).from(lacking);
  return row?.count ?? 0;
}
