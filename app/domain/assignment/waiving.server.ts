import { entries, waivers } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { insistFreeChair } from "./chairing.server";
import { shortestReason } from "./passing-on.server";
import { mayWaive } from "./policy";

export type Waiver = { entryIds: readonly string[]; readings: number; reason: string };

/** The chair lets fewer sheets be enough for named entries, never none; it is shown with the results. */
export function lowerReadings(context: Context, stageId: string, { entryIds, readings, reason }: Waiver) {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayWaive(context.actor, stage));
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    insist(await unusable(context, stage, entryIds, readings));
    await insistFreeChair(context, stage, actorId(context.actor), new Set(entryIds));

    const waived = { readings, reason: reason.trim(), waivedBy: actorId(context.actor), waivedAt: context.now };
    for (const entryId of entryIds) {
      await context.db
        .insert(waivers)
        .values({ entryId, ...waived })
        .onConflictDoUpdate({ target: waivers.entryId, set: waived });
      await record(context, "readings.lowered", stage, { entry: entryId, readings });
    }
  });
}

/** How many sheets each entry of a stage needs, where that is not the stage's own number. */
export async function neededFor({ db }: Pick<Context, "db">, stage: Pick<Stage, "id">): Promise<Map<string, number>> {
  const rows = await db
    .select({ entryId: waivers.entryId, readings: waivers.readings })
    .from(waivers)
    .innerJoin(entries, eq(entries.id, waivers.entryId))
    .where(eq(entries.stageId, stage.id));
  return new Map(rows.map(({ entryId, readings }) => [entryId, readings]));
}

async function unusable(context: Context, stage: Stage, entryIds: readonly string[], readings: number) {
  const ofStage = await context.db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.stageId, stage.id), inArray(entries.id, [...entryIds])));
  if (entryIds.length === 0 || ofStage.length < new Set(entryIds).size) return "not-found";
  const isPossible = Number.isSafeInteger(readings) && readings >= 1 && readings <= stage.judgesPerEntry;
  return isPossible ? undefined : "readings-out-of-range";
}
