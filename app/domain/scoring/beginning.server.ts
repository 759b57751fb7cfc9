import { noteRevisions, scoreRevisions } from "db/schema";
import { asc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { type Score, type Sheet, sameScore } from "./sheet";

/** What a window may have begun from: the sheet as it showed it, and what it sent since, if that ever arrived. */
export type Beginning = {
  scoresOf(criterionId: string, sent: Score | undefined): Score[];
  notes(sent: string | undefined): string[];
};

/** Read from the history; a note that has none was never changed since histories of notes are kept. */
export async function readBeginning({ db }: Context, sheet: Sheet, version: number): Promise<Beginning> {
  const sheetId = sheet.id ?? "";
  const said = await db
    .select()
    .from(scoreRevisions)
    .where(eq(scoreRevisions.sheetId, sheetId))
    .orderBy(asc(scoreRevisions.version));
  const noted = await db
    .select()
    .from(noteRevisions)
    .where(eq(noteRevisions.sheetId, sheetId))
    .orderBy(asc(noteRevisions.version));
  const byCriterion = groupBy(said, ({ criterionId }) => criterionId);
  return {
    scoresOf(criterionId, sent) {
      const history = (byCriterion.get(criterionId) ?? []).map((revision) => ({
        version: revision.version,
        score: { criterionId, value: revision.value ?? undefined, note: revision.note },
      }));
      const shown = history.findLast((one) => one.version <= version)?.score;
      const hasArrived = sent && history.some((one) => one.version > version && sameScore(one.score, sent));
      return [shown ?? { criterionId, value: undefined, note: "" }, ...(hasArrived ? [sent] : [])];
    },
    notes(sent) {
      if (noted.length === 0) return [sheet.overallNote];
      const shown = noted.findLast((note) => note.version <= version)?.overallNote ?? "";
      const hasArrived = noted.some((note) => note.version > version && note.overallNote === sent);
      return [shown, ...(sent !== undefined && hasArrived ? [sent] : [])];
    },
  };
}
