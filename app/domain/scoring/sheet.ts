import type { SheetStatus } from "db/vocabulary";
import { isOnScale, needsNote, type Rubric } from "./rubric";

export type Score = { criterionId: string; value: number | undefined; note: string };

export type Sheet = {
  id: string | undefined;
  status: SheetStatus;
  overallNote: string;
  version: number;
  scores: Score[];
};

/** A number and the note that explains it, whatever the criterion. */
export function sameScore(a: Pick<Score, "value" | "note">, b: Pick<Score, "value" | "note">): boolean {
  return a.value === b.value && a.note === b.note;
}

/** What a sheet says of a criterion: nothing yet, where it has no row. */
export function scoreIn({ scores }: Pick<Sheet, "scores">, criterionId: string): Score {
  return scores.find((score) => score.criterionId === criterionId) ?? { criterionId, value: undefined, note: "" };
}

/** How far a sheet is: the scores that are there, and Σ weight × score over them, in hundredths of a point. */
export function soFarOf(sheet: Pick<Sheet, "scores">, { criteria }: Pick<Rubric, "criteria">) {
  const given = criteria.flatMap(({ id, weight }) => {
    const { value } = scoreIn(sheet, id);
    return value === undefined ? [] : [weight * value];
  });
  return { scored: given.length, of: criteria.length, hundredths: given.reduce((sum, part) => sum + part, 0) };
}

type Said = Pick<Sheet, "overallNote" | "scores">;

/** Whether a form says what the sheet says: nothing of the one is missing in the other. */
export function saysTheSame(sheet: Said, typed: Said): boolean {
  const isSaved = (score: Score) => sameScore(score, scoreIn(sheet, score.criterionId));
  return sheet.overallNote === typed.overallNote && typed.scores.every(isSaved);
}

export type SheetGap = { criterionId: string | undefined; trouble: "score-missing" | "note-missing" | "off-scale" };

/** What still stands between a sheet and its handing in; no criterion means the overall reason. */
export function gapsOf(rubric: Rubric, sheet: Pick<Sheet, "overallNote" | "scores">): SheetGap[] {
  const gaps: SheetGap[] = rubric.criteria.flatMap(({ id }): SheetGap[] => {
    const score = sheet.scores.find(({ criterionId }) => criterionId === id);
    if (score?.value === undefined) return [{ criterionId: id, trouble: "score-missing" }];
    if (!isOnScale(rubric, score.value)) return [{ criterionId: id, trouble: "off-scale" }];
    const silent = needsNote(rubric, score.value) && score.note.trim() === "";
    return silent ? [{ criterionId: id, trouble: "note-missing" }] : [];
  });
  if (sheet.overallNote.trim() === "") gaps.push({ criterionId: undefined, trouble: "note-missing" });
  return gaps;
}
