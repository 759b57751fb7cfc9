import { assignments, entries, stages } from "db/schema";
import { eq } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { to } from "./addressing.server";
import type { Happening } from "./news";

/** A sheet on paper that was handed in for its judge, who looks whether it says what was written. */
export async function toPapersJudge(context: Context, edition: Edition, { key, subject }: Happening) {
  const [row] = await context.db
    .select({ judgeId: assignments.judgeId, stage: stages })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(eq(assignments.id, subject));
  if (!row) return [];
  const about = { kind: "paper_sheet_in" as const, proposals: [], stage: row.stage, reading: subject };
  return to(context, edition, [[row.judgeId, "judge"]], () => ({ key, about }));
}
