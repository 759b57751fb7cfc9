import { assignments, entries } from "db/schema";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { record } from "~/domain/ledger/recording.server";
import { listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { conflictKey, drawBalanced } from "./draw";
import { findConflicts } from "./problem.server";

type Entered = { id: string; proposalId: string; unitId: string };

/** Gives one more reading of an entry to the least loaded judge who may; where nobody may, the stage shows the gap. */
export async function replaceJudge(context: Context, stage: Stage, entry: Entered): Promise<void> {
  const judges = await listJudges(context, stage.id);
  const had = await context.db
    .select({ judgeId: assignments.judgeId })
    .from(assignments)
    .where(eq(assignments.entryId, entry.id));
  const judgeIds = judges.map(({ id }) => id);
  const conflicts = await findConflicts(context, [entry], judgeIds);
  for (const { judgeId } of had) conflicts.add(conflictKey(entry.id, judgeId));
  const loads = await loadsOf(context, stage);

  const { pairings } = drawBalanced({
    entries: [{ id: entry.id, need: 1 }],
    judges: judgeIds.map((id) => ({ id, load: loads.get(id) ?? 0 })),
    conflicts,
    seed: entry.id,
  });
  const [replacement] = pairings;
  if (!replacement) return;

  const id = newId();
  await context.db.insert(assignments).values({ id, ...replacement, status: "assigned", assignedAt: context.now });
  await record(context, "assignment.replaced", { id, editionId: stage.editionId }, { entry: entry.id });
}

async function loadsOf(context: Context, stage: Stage): Promise<Map<string, number>> {
  const rows = await context.db
    .select({ judgeId: assignments.judgeId, count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stage.id), inArray(assignments.status, ["assigned", "accepted"])))
    .groupBy(assignments.judgeId);
  return new Map(rows.map(({ judgeId, count }) => [judgeId, count]));
}
