import { assignments, entries, stages } from "db/schema";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";

/** Whether a judge still has entries to score in this stage, or else in any, that is not closed. */
export async function isAtWork(context: Context, judgeId: string, stageId?: string): Promise<boolean> {
  const [row] = await context.db
    .select({ count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(
      and(
        stageId ? eq(entries.stageId, stageId) : undefined,
        eq(assignments.judgeId, judgeId),
        inArray(assignments.status, ["assigned", "accepted"]),
        inArray(stages.status, ["assigning", "open"]),
      ),
    );
  return (row?.count ?? 0) > 0;
}
