import { assignments, entries, sheets, stages } from "db/schema";
import { and, count, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { countedStatuses, live } from "./assignment";

/** Whether a judge still has entries to score in this stage, or else in any, that is not closed. */
export async function isAtWork(context: Context, judgeId: string, stageId?: string): Promise<boolean> {
  const [row] = await context.db
    .select({ count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        stageId ? eq(entries.stageId, stageId) : undefined,
        eq(assignments.judgeId, judgeId),
        inArray(assignments.status, live),
        inArray(stages.status, ["assigning", "open"]),
        or(isNull(sheets.status), notInArray(sheets.status, countedStatuses)),
      ),
    );
  return (row?.count ?? 0) > 0;
}
