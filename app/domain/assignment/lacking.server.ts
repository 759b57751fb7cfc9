import { assignments, entries, sheets, waivers } from "db/schema";
import { and, count, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { listJudges } from "~/domain/stages/finding.server";
import { needOf } from "~/domain/stages/needed.server";
import type { Stage } from "~/domain/stages/stage";
import { countedStatuses, live } from "./assignment";

/** How many entries of a stage have fewer sheets handed in than they need: none, and the stage can close. */
export async function countLacking({ db }: Pick<Context, "db">, stage: Pick<Stage, "id" | "judgesPerEntry">) {
  const lacking = db
    .select({ id: entries.id })
    .from(entries)
    .leftJoin(waivers, eq(waivers.entryId, entries.id))
    .leftJoin(sheets, and(eq(sheets.entryId, entries.id), inArray(sheets.status, countedStatuses)))
    .where(eq(entries.stageId, stage.id))
    .groupBy(entries.id, waivers.readings)
    .having(sql`count(${sheets.id}) < ${needOf(stage)}`)
    .as("lacking");
  const [row] = await db.select({ count: count() }).from(lacking);
  return row?.count ?? 0;
}

/** How many entries of a stage wait in vain: for a judge whom nobody has found yet, or for one who can score no more. */
export async function countForsaken(context: Context, stage: Pick<Stage, "id" | "judgesPerEntry">): Promise<number> {
  const { db } = context;
  const short = await db
    .select({ id: entries.id })
    .from(entries)
    .leftJoin(waivers, eq(waivers.entryId, entries.id))
    .leftJoin(assignments, and(eq(assignments.entryId, entries.id), inArray(assignments.status, live)))
    .where(eq(entries.stageId, stage.id))
    .groupBy(entries.id, waivers.readings)
    .having(sql`count(${assignments.id}) < ${needOf(stage)}`);
  const inService = (await listJudges(context, stage.id)).map(({ id }) => id);
  const left = await db
    .select({ id: entries.id })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(entries.stageId, stage.id),
        inArray(assignments.status, live),
        notInArray(assignments.judgeId, inService),
        or(isNull(sheets.id), notInArray(sheets.status, countedStatuses)),
      ),
    );
  return new Set([...short, ...left].map(({ id }) => id)).size;
}
