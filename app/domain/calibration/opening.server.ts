import { calibrations } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findCalibration } from "./finding.server";
import { mayEndCalibration, mayOpenCalibration } from "./policy";
import { competesIn } from "./sources.server";

/** From now on judges practise, and hear of it. */
export function openCalibration(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, calibration } = await findCalibration(context, stageId);
    insist(mayOpenCalibration(context.actor, stage, calibration.state, calibration.entries.length));
    for (const { sourceId } of calibration.entries)
      refuseIf(sourceId !== null && (await competesIn(context, sourceId, stage.editionId)), "practice-source-competes");

    const opened = { openedBy: actorId(context.actor), openedAt: context.now };
    await context.db.insert(calibrations).values({ id: newId(), stageId, ...opened });

    const entries = calibration.entries.length;
    await record(context, "calibration.opened", { id: stageId, editionId: stage.editionId }, { entries });
  });
}

/** Judges practise no more; what they handed in can still be compared. It can be opened again until the stage opens. */
export function endCalibration(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, calibration } = await findCalibration(context, stageId);
    insist(mayEndCalibration(context.actor, stage, calibration.state));

    const ended = { endedBy: actorId(context.actor), endedAt: context.now };
    await context.db
      .update(calibrations)
      .set(ended)
      .where(eq(calibrations.id, found(calibration.last).id));

    await record(context, "calibration.ended", { id: stageId, editionId: stage.editionId });
  });
}
