import { entries, proposals, scores, sheets } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import type { Stage } from "~/domain/stages/stage";
import type { TrackContender } from "./standings";

/** A stage's entries with the sheets that count: handed in or locked, never annulled. */
export async function readContenders(
  context: Pick<Context, "db">,
  stage: Pick<Stage, "id">,
): Promise<TrackContender[]> {
  const entered = await context.db
    .select({ id: entries.id, trackId: proposals.trackId })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .where(eq(entries.stageId, stage.id));
  const rows = await context.db
    .select({ entryId: sheets.entryId, sheetId: sheets.id, criterionId: scores.criterionId, value: scores.value })
    .from(sheets)
    .innerJoin(entries, eq(entries.id, sheets.entryId))
    .innerJoin(scores, eq(scores.sheetId, sheets.id))
    .where(and(eq(entries.stageId, stage.id), inArray(sheets.status, ["handed_in", "locked"])));
  const byEntry = groupBy(rows, ({ entryId }) => entryId);
  return entered.map(({ id, trackId }) => {
    const bySheet = groupBy(byEntry.get(id) ?? [], ({ sheetId }) => sheetId);
    const counted = [...bySheet].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      entryId: id,
      trackId,
      sheets: counted.map(
        ([, marks]) =>
          new Map(marks.flatMap(({ criterionId, value }) => (value === null ? [] : [[criterionId, value]]))),
      ),
    };
  });
}
