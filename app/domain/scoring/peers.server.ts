import { scores, sheets } from "db/schema";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { findAssignment } from "~/domain/assignment/finding.server";
import { mayReadAssigned } from "~/domain/assignment/policy";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { insist } from "~/domain/kernel/refusal";
import { readSheet } from "./finding.server";
import { areSheetsShown } from "./policy";

/** Another judge's sheet for the same entry, without whose it is. */
export type PeerSheet = { values: Record<string, number>; overallNote: string };

/**
 * The other judges' sheets that were handed in for an entry, in no order that would tell whose they are; undefined while
 * the stage keeps them from this judge.
 */
export async function listPeerSheets(context: Context, assignmentId: string): Promise<PeerSheet[] | undefined> {
  const { assignment, stage } = await findAssignment(context, assignmentId);
  insist(mayReadAssigned(context.actor, assignment, stage));
  if (!areSheetsShown(stage, "handed_in")) return undefined;
  if (!areSheetsShown(stage, (await readSheet(context, assignmentId)).status)) return undefined;
  const others = await context.db
    .select({ id: sheets.id, overallNote: sheets.overallNote })
    .from(sheets)
    .where(
      and(
        eq(sheets.entryId, assignment.entryId),
        ne(sheets.assignmentId, assignmentId),
        inArray(sheets.status, ["handed_in", "locked"]),
      ),
    )
    .orderBy(asc(sheets.id));
  const ids = others.map(({ id }) => id);
  const rows = ids.length > 0 ? await context.db.select().from(scores).where(inArray(scores.sheetId, ids)) : [];
  const bySheet = groupBy(rows, ({ sheetId }) => sheetId);
  return others.map(({ id, overallNote }) => ({ overallNote, values: valuesOf(bySheet.get(id) ?? []) }));
}

function valuesOf(rows: ReadonlyArray<{ criterionId: string; value: number | null }>): Record<string, number> {
  return Object.fromEntries(rows.flatMap(({ criterionId, value }) => (value === null ? [] : [[criterionId, value]])));
}
