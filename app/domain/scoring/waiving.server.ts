import { entries, extraReadings, waivers } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { insistFreeChair } from "~/domain/assignment/chairing.server";
import { shortestReason } from "~/domain/assignment/passing-on.server";
import { mayWaive } from "~/domain/assignment/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { askThirdReading } from "./third-reading.server";

export type Waiver = { entryIds: readonly string[]; readings: number; reason: string };

/**
 * The chair lets fewer sheets be enough for named entries, never none; it is shown with the results. As many as an entry
 * needs by itself takes that back, and asks for a third reading where two sheets lie too far apart.
 */
export function lowerReadings(context: Context, stageId: string, { entryIds, readings, reason }: Waiver) {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayWaive(context.actor, stage));
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    insist(await unusable(context, stage, entryIds, readings));
    await insistFreeChair(context, stage, actorId(context.actor), new Set(entryIds));

    const waived = { readings, reason: reason.trim(), waivedBy: actorId(context.actor), waivedAt: context.now };
    const whole = await wholeNeed(context, stage);
    for (const entryId of new Set(entryIds)) {
      const isTakenBack = readings === whole(entryId);
      if (isTakenBack) await context.db.delete(waivers).where(eq(waivers.entryId, entryId));
      else await keepWaiver(context, { entryId, ...waived });
      await record(context, "readings.lowered", stage, { entry: entryId, readings });
      if (isTakenBack) await askThirdReading(context, stage, entryId);
    }
  });
}

async function keepWaiver({ db }: Context, waiver: typeof waivers.$inferInsert) {
  await db.insert(waivers).values(waiver).onConflictDoUpdate({ target: waivers.entryId, set: waiver });
}

async function unusable(context: Context, stage: Stage, entryIds: readonly string[], readings: number) {
  const ofStage = await context.db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.stageId, stage.id), inArray(entries.id, [...entryIds])));
  if (entryIds.length === 0 || ofStage.length < new Set(entryIds).size) return "not-found";
  const whole = await wholeNeed(context, stage);
  const isPossible = (id: string) => Number.isSafeInteger(readings) && readings >= 1 && readings <= whole(id);
  return entryIds.every(isPossible) ? undefined : "readings-out-of-range";
}

/** How many sheets an entry needs where nothing was lowered. */
async function wholeNeed({ db }: Context, stage: Stage): Promise<(entryId: string) => number> {
  const added = await db
    .select({ entryId: extraReadings.entryId, readings: extraReadings.readings })
    .from(extraReadings)
    .innerJoin(entries, eq(entries.id, extraReadings.entryId))
    .where(eq(entries.stageId, stage.id));
  return (asked) =>
    added.reduce((sum, { entryId, readings }) => (entryId === asked ? sum + readings : sum), stage.judgesPerEntry);
}
