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

/** Whether a form says what the sheet says already: nothing of it would be lost. */
export function saysTheSame(
  sheet: Pick<Sheet, "overallNote" | "scores">,
  typed: Pick<Sheet, "overallNote" | "scores">,
) {
  const isSaved = ({ criterionId, value, note }: Score) => {
    const saved = sheet.scores.find((score) => score.criterionId === criterionId);
    return saved?.value === value && (saved?.note ?? "") === note;
  };
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
