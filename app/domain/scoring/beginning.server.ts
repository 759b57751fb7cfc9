import { noteRevisions, scoreRevisions } from "db/schema";
import { asc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import type { Score, Sheet } from "./sheet";

/** A sheet as it was at some version: what a window showed that was opened then. */
export type Beginning = { scoreOf(criterionId: string): Pick<Score, "value" | "note">; overallNote: string };

/** Read from the history; a note that has none was never changed since histories of notes are kept. */
export async function readBeginning({ db }: Context, sheet: Sheet, version: number): Promise<Beginning> {
  const sheetId = sheet.id ?? "";
  const said = await db
    .select()
    .from(scoreRevisions)
    .where(eq(scoreRevisions.sheetId, sheetId))
    .orderBy(asc(scoreRevisions.version));
  const notes = await db
    .select()
    .from(noteRevisions)
    .where(eq(noteRevisions.sheetId, sheetId))
    .orderBy(asc(noteRevisions.version));
  const byCriterion = groupBy(said, ({ criterionId }) => criterionId);
  return {
    scoreOf(criterionId) {
      const then = byCriterion.get(criterionId)?.findLast((revision) => revision.version <= version);
      return { value: then?.value ?? undefined, note: then?.note ?? "" };
    },
    overallNote:
      notes.length === 0 ? sheet.overallNote : (notes.findLast((note) => note.version <= version)?.overallNote ?? ""),
  };
}
