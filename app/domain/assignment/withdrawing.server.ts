import { assignments, conflicts, entries, sheets, stages } from "db/schema";
import type { AssignmentStatus, ConflictKind } from "db/vocabulary";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { record } from "~/domain/ledger/recording.server";
import type { Stage } from "~/domain/stages/stage";
import { type Assignment, live } from "./assignment";
import { type Entered, findConflicts } from "./conflicts.server";
import { conflictKey } from "./draw";
import { enteredOf, giveReadings } from "./giving.server";

/** Within a command: takes a reading from its judge. A sheet already begun no longer counts, and is kept. */
export async function takeBack(context: Context, assignmentId: string, status: AssignmentStatus): Promise<void> {
  await context.db.update(assignments).set({ status, answeredAt: context.now }).where(eq(assignments.id, assignmentId));
  await context.db
    .update(sheets)
    .set({ status: "annulled", updatedAt: context.now })
    .where(eq(sheets.assignmentId, assignmentId));
}

/** Within a command: keeps that a judge and a proposal are in conflict, so that it holds from now on. */
export async function keepConflict(
  context: Context,
  { judgeId, proposalId, kind, reason }: { judgeId: string; proposalId: string; kind: ConflictKind; reason?: string },
): Promise<void> {
  await context.db
    .insert(conflicts)
    .values({ judgeId, proposalId, kind, reason: reason ?? null, declaredAt: context.now })
    .onConflictDoNothing();
}

/** A reading that a judge holds and must not hold, with why. */
export type Breach = { assignment: Assignment; stage: Stage; entry: Entered; kind: ConflictKind };

/** The readings of running stages that have come into conflict since they were given. */
export async function findBreaches(context: Pick<Context, "db">, within: { judgeId?: string; stageId?: string }) {
  const held = await context.db
    .select({ assignment: assignments, stage: stages })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(
      and(
        inArray(assignments.status, live),
        inArray(stages.status, within.stageId ? ["assigning", "open", "closed"] : ["assigning", "open"]),
        within.judgeId ? eq(assignments.judgeId, within.judgeId) : undefined,
        within.stageId ? eq(stages.id, within.stageId) : undefined,
      ),
    );
  const entered = await enteredOf(context, [...new Set(held.map(({ assignment }) => assignment.entryId))]);
  const byId = new Map(entered.map((entry) => [entry.id, entry]));
  const judges = [...new Set(held.map(({ assignment }) => assignment.judgeId))];
  const found = await findConflicts(context, entered, judges);
  return held.flatMap(({ assignment, stage }): Breach[] => {
    const entry = byId.get(assignment.entryId);
    const kind = found.get(conflictKey(assignment.entryId, assignment.judgeId));
    return entry && kind ? [{ assignment, stage, entry, kind }] : [];
  });
}

/** Within a command: annuls what must not be and gives it to others. */
export async function mendBreaches(context: Context, breaches: readonly Breach[]): Promise<void> {
  for (const { assignment, stage, entry, kind } of breaches) {
    await keepConflict(context, { judgeId: assignment.judgeId, proposalId: entry.proposalId, kind });
    await takeBack(context, assignment.id, "declined_conflict");
    await record(
      context,
      "conflict.found",
      { id: assignment.id, editionId: stage.editionId },
      { entry: entry.id, kind },
    );
    await giveReadings(context, stage, [entry]);
  }
}

/** Within a command that changes how units belong together: every running stage is held against it at once. */
export async function settleAllConflicts(context: Context): Promise<void> {
  await mendBreaches(context, await findBreaches(context, {}));
}

/** Within a command that changes somebody's offices: what he or she judges is held against them at once. */
export async function settleConflicts(context: Context, judgeId: string): Promise<void> {
  await mendBreaches(context, await findBreaches(context, { judgeId }));
}
