import { calibrations, editions, practiceEntries, stages } from "db/schema";
import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { holds } from "~/domain/people/actor";
import { ownTimesOf } from "~/domain/presentations/finding.server";
import { listOwnPractice } from "./finding.server";

/** How many proposals to practise on a stage has: for a query on stages. */
export function practiceEntriesOf({ db }: Pick<Context, "db">) {
  const prepared = db
    .select({ count: count() })
    .from(practiceEntries)
    .where(and(eq(practiceEntries.stageId, stages.id), isNull(practiceEntries.removedAt)));
  return sql<number>`(${prepared})`.mapWith(Number);
}

/** How often the practice of a stage was opened, and of these how often it has not ended: for a query on stages. */
export function calibrationsOf({ db }: Pick<Context, "db">) {
  const opened = db.select({ count: count() }).from(calibrations).where(eq(calibrations.stageId, stages.id));
  const running = db
    .select({ count: count() })
    .from(calibrations)
    .where(and(eq(calibrations.stageId, stages.id), isNull(calibrations.endedAt)));
  return {
    opened: sql<number>`(${opened})`.mapWith(Number),
    practising: sql<number>`(${running})`.mapWith(Number),
  };
}

/** What there is for a judge besides readings, by stage: practice that was opened, and times of presentations. */
export async function listBesides(context: Context) {
  const rows = await context.db
    .select({
      id: stages.id,
      name: stages.name,
      opened: calibrationsOf(context).opened,
      times: ownTimesOf(context),
    })
    .from(stages)
    .innerJoin(editions, and(eq(editions.id, stages.editionId), eq(editions.status, "published")))
    .where(inArray(stages.status, ["planned", "assigning", "open"]))
    .orderBy(asc(stages.position));
  const own = rows.filter(({ id }) => holds(context.actor, "judge", { stageId: id }));
  return { practised: own.filter(({ opened }) => opened > 0), hasTimes: own.some(({ times }) => times > 0) };
}

/** What of a stage the actor has still to practise on. */
export async function countOwnPractice(context: Context, stageId: string): Promise<number> {
  const { state, practice } = await listOwnPractice(context, stageId);
  return state === "running" ? practice.filter(({ isDone }) => !isDone).length : 0;
}
