import { assignments, entries, proposals } from "db/schema";
import { and, count, eq, inArray } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage, listJudges } from "~/domain/stages/finding.server";
import { mayRun } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { live } from "./assignment";
import { conflictNow } from "./conflicts.server";
import { readTerms } from "./terms.server";

type Reading = {
  id: string;
  entryId: string;
  judgeId: string;
  isLocked: boolean;
  proposal: { id: string; unitId: string };
};

/** Gives a reading to another judge before the stage opens, and locks it: no later draw undoes what was done by hand. */
export function moveReading(context: Context, assignmentId: string, judgeId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, reading } = await findMovable(context, assignmentId);
    if (reading.judgeId === judgeId) return;
    await insistMayTake(context, stage, reading, judgeId);
    await insistRoom(context, stage, judgeId);

    await context.db.update(assignments).set({ judgeId, isLocked: true }).where(eq(assignments.id, reading.id));
    const told = { entry: reading.entryId, from: reading.judgeId, to: judgeId };
    await record(context, "assignment.moved", { id: reading.id, editionId: stage.editionId }, told);
  });
}

/** Two readings change hands, so that nobody's load does; both are locked. */
export function swapReadings(context: Context, assignmentId: string, otherId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, reading } = await findMovable(context, assignmentId);
    const { stage: otherStage, reading: other } = await findMovable(context, otherId);
    insistThat(stage.id === otherStage.id && reading.entryId !== other.entryId, "not-found");
    await insistMayTake(context, stage, reading, other.judgeId);
    await insistMayTake(context, stage, other, reading.judgeId);

    for (const [one, judgeId] of [
      [reading, other.judgeId],
      [other, reading.judgeId],
    ] as const) {
      await context.db.update(assignments).set({ judgeId, isLocked: true }).where(eq(assignments.id, one.id));
      const told = { entry: one.entryId, from: one.judgeId, to: judgeId };
      await record(context, "assignment.moved", { id: one.id, editionId: stage.editionId }, told);
    }
  });
}

/** A locked reading stays with its judge when judges are drawn again. */
export function lockReading(context: Context, assignmentId: string, isLocked: boolean): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, reading } = await findMovable(context, assignmentId);
    if (reading.isLocked === isLocked) return;
    await context.db.update(assignments).set({ isLocked }).where(eq(assignments.id, reading.id));
    const subject = { id: reading.id, editionId: stage.editionId };
    if (isLocked) await record(context, "assignment.locked", subject, { entry: reading.entryId });
    else await record(context, "assignment.unlocked", subject, { entry: reading.entryId });
  });
}

/** A reading that stands, in a stage that its officer is preparing. */
async function findMovable(context: Context, assignmentId: string): Promise<{ stage: Stage; reading: Reading }> {
  const [row] = await context.db
    .select({
      id: assignments.id,
      entryId: assignments.entryId,
      judgeId: assignments.judgeId,
      isLocked: assignments.isLocked,
      stageId: entries.stageId,
      proposal: { id: proposals.id, unitId: proposals.unitId },
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .where(and(eq(assignments.id, assignmentId), inArray(assignments.status, live)));
  const { stageId, ...reading } = found(row);
  const stage = await findStage(context, stageId);
  insist(mayRun(context.actor, stage, "open"));
  return { stage, reading };
}

/** @throws Refusal where the judge sits on no such panel, is in conflict, or reads the entry already */
async function insistMayTake(context: Context, stage: Stage, { entryId, proposal }: Reading, judgeId: string) {
  found((await listJudges(context, stage.id)).find(({ id }) => id === judgeId));
  refuseIf((await conflictNow(context, judgeId, proposal)) !== undefined, "judge-in-conflict");
  const [had] = await context.db
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(eq(assignments.entryId, entryId), eq(assignments.judgeId, judgeId)));
  refuseIf(had !== undefined, "reads-already");
}

async function insistRoom(context: Context, stage: Stage, judgeId: string) {
  const most = (await readTerms(context, stage.id)).get(judgeId)?.most;
  if (most === undefined) return;
  const [held] = await context.db
    .select({ count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stage.id), eq(assignments.judgeId, judgeId), inArray(assignments.status, live)));
  refuseIf((held?.count ?? 0) >= most, "judge-has-enough");
}
