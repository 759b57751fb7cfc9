import { assignments, conflicts, entries, proposals, sheets, stages } from "db/schema";
import type { AssignmentStatus, ConflictKind } from "db/vocabulary";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import type { Stage } from "~/domain/stages/stage";
import { type Assignment, live } from "./assignment";
import { type Entered, readConflicts } from "./conflicts.server";
import { giveReadings } from "./giving.server";

/** Within a command: takes a reading from its judge. A sheet already begun no longer counts, and is kept. */
export async function takeBack(context: Context, assignmentId: string, status: AssignmentStatus): Promise<void> {
  await context.db.update(assignments).set({ status, answeredAt: context.now }).where(eq(assignments.id, assignmentId));
  await context.db
    .update(sheets)
    .set({ status: "annulled", updatedAt: context.now })
    .where(eq(sheets.assignmentId, assignmentId));
}

/**
 * Within a command: keeps that a judge and a proposal are in conflict, so that it holds from now on; what is declared
 * counts more than offices that are near each other.
 */
export async function keepConflict(
  context: Context,
  { judgeId, proposalId, kind, reason }: { judgeId: string; proposalId: string; kind: ConflictKind; reason?: string },
): Promise<void> {
  await context.db
    .insert(conflicts)
    .values({ judgeId, proposalId, kind, reason: reason ?? null, declaredAt: context.now })
    .onConflictDoUpdate({
      target: [conflicts.judgeId, conflicts.proposalId],
      set: { kind, reason: reason ?? null, declaredAt: context.now },
      setWhere: eq(conflicts.kind, "same_directorate"),
    });
}

/** A reading that a judge holds and must not hold, with why. */
export type Breach = { assignment: Assignment; stage: Stage; entry: Entered; kind: ConflictKind };

/** The readings of running stages that have come into conflict since they were given. */
export async function findBreaches(
  context: Pick<Context, "db" | "now">,
  within: { judgeId?: string; stageId?: string },
): Promise<Breach[]> {
  const held = await listHeld(context, within);
  const conflictOf = await readConflicts(context, held, [...new Set(held.map(({ judgeId }) => judgeId))]);
  const breaches: Breach[] = [];
  for (const { assignmentId, judgeId, ...entry } of held) {
    const kind = conflictOf(entry, judgeId);
    if (kind) breaches.push({ ...(await findHeld(context, assignmentId)), entry, kind });
  }
  return breaches;
}

/** As little of each reading as the question takes: a national stage has thousands, and hardly any is in conflict. */
function listHeld({ db }: Pick<Context, "db">, { judgeId, stageId }: { judgeId?: string; stageId?: string }) {
  return db
    .select({
      assignmentId: assignments.id,
      judgeId: assignments.judgeId,
      id: entries.id,
      proposalId: entries.proposalId,
      unitId: proposals.unitId,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(
      and(
        inArray(assignments.status, live),
        inArray(stages.status, stageId ? ["assigning", "open", "closed"] : ["assigning", "open"]),
        judgeId ? eq(assignments.judgeId, judgeId) : undefined,
        stageId ? eq(stages.id, stageId) : undefined,
      ),
    );
}

async function findHeld({ db }: Pick<Context, "db">, assignmentId: string) {
  const [held] = await db
    .select({ assignment: assignments, stage: stages })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(eq(assignments.id, assignmentId));
  return found(held);
}

/** Within a command: annuls what must not be and gives it to others. */
export async function mendBreaches(context: Context, breaches: readonly Breach[]): Promise<void> {
  for (const { assignment, stage, entry, kind } of breaches) {
    if (!isSuspicion(kind)) {
      await keepConflict(context, { judgeId: assignment.judgeId, proposalId: entry.proposalId, kind });
    }
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

/** What has a record of its own, which an answer can change. */
function isSuspicion(kind: ConflictKind): boolean {
  return kind === "suspected" || kind === "confirmed";
}

/** Within a command that changes how units belong together: every running stage is held against it at once. */
export async function settleAllConflicts(context: Context): Promise<void> {
  await mendBreaches(context, await findBreaches(context, {}));
}

/** Within a command that changes somebody's offices: what he or she judges is held against them at once. */
export async function settleConflicts(context: Context, judgeId: string): Promise<void> {
  await mendBreaches(context, await findBreaches(context, { judgeId }));
}
