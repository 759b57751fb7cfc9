import { stageExtensions, stages, users } from "db/schema";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage } from "./finding.server";
import { mayExtendStage } from "./policy";
import type { Stage } from "./stage";
import { pushedBack } from "./timetable";

export type StageExtension = { until: Date; reason: string };

const shortestReason = 10;

/**
 * Gives all judges of a stage longer, also after its time is over. Later stages that would begin before it ends are moved
 * by as much as they must, each as long as it was.
 */
export function extendStage(context: Context, stageId: string, { until, reason }: StageExtension): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayExtendStage(context.actor, stage, until, context.now));
    refuseIf(reason.trim().length < shortestReason, "note-too-short");

    await giveTime(context, stage, { until, reason });

    await record(context, "stage.extended", stage, moved(stage.closesAt, until));
  });
}

/** Within a command that gives a stage more time: its new end, and the later stages that have to make way. */
export async function giveTime(context: Context, stage: Stage, { until, reason }: StageExtension): Promise<void> {
  const later = pushedBack(await listPlannedAfter(context, stage), until);
  await moveEnd(context, stage, until, reason);
  for (const { stage: next, opensAt, closesAt } of later) {
    await context.db.update(stages).set({ opensAt }).where(eq(stages.id, next.id));
    await moveEnd(context, next, closesAt, reason);
    await record(context, "stage.moved", next, { ...moved(next.opensAt, opensAt), until: closesAt.toISOString() });
  }
}

async function moveEnd(context: Context, stage: Stage, until: Date, reason: string): Promise<void> {
  await context.db.update(stages).set({ closesAt: until }).where(eq(stages.id, stage.id));
  await context.db.insert(stageExtensions).values({
    id: newId(),
    stageId: stage.id,
    fromAt: stage.closesAt,
    toAt: until,
    reason: reason.trim(),
    extendedBy: actorId(context.actor),
    extendedAt: context.now,
  });
}

/** Every time the stage's end was moved, in order. */
export function listStageExtensions({ db }: Context, stageId: string) {
  return db
    .select({
      id: stageExtensions.id,
      fromAt: stageExtensions.fromAt,
      toAt: stageExtensions.toAt,
      reason: stageExtensions.reason,
      by: users.name,
      at: stageExtensions.extendedAt,
    })
    .from(stageExtensions)
    .innerJoin(users, eq(users.id, stageExtensions.extendedBy))
    .where(eq(stageExtensions.stageId, stageId))
    .orderBy(asc(stageExtensions.extendedAt), asc(stageExtensions.toAt));
}

/** The stages that follow and have not begun. */
function listPlannedAfter({ db }: Context, stage: Stage): Promise<Stage[]> {
  return db
    .select()
    .from(stages)
    .where(
      and(
        eq(stages.editionId, stage.editionId),
        gt(stages.position, stage.position),
        inArray(stages.status, ["planned", "assigning"]),
      ),
    )
    .orderBy(asc(stages.position));
}

function moved(from: Date, to: Date) {
  return { from: from.toISOString(), to: to.toISOString() };
}
