import type { TranscriptionAct } from "db/vocabulary";
import { scoreIn } from "~/domain/scoring/sheet";
import type { Written } from "~/domain/scoring/written";

/** What somebody did with a sheet on paper. */
export type Transcription = {
  version: number;
  act: TranscriptionAct;
  content: string | null;
  actedBy: string;
  actedAt: Date;
};

/** So often the second clerk may read something else than the first; then it is typed anew. */
export const mostDifferences = 3;

/** Where a sheet stands: the typing that waits for a second clerk, how often that one differed, and whether it is in. */
export type Standing = { typing: Transcription | undefined; differed: number; isIn: boolean; version: number };

/** From all that was done with a sheet, in its order. */
export function standingOf(acts: readonly Transcription[]): Standing {
  const last = acts.findLast(({ act }) => act !== "differed");
  const typing = last?.act === "typed" ? last : undefined;
  return {
    typing,
    differed: acts.filter(({ act, version }) => act === "differed" && version > (typing?.version ?? 0)).length,
    isIn: acts.some(({ act }) => act === "checked"),
    version: acts.at(-1)?.version ?? 0,
  };
}

/** The criteria whose numbers two clerks read differently. */
export function differencesOf(first: Written, second: Written): string[] {
  return second.scores
    .filter(({ criterionId, value }) => scoreIn(first, criterionId).value !== value)
    .map(({ criterionId }) => criterionId);
}

/** Whether the judge has said something else in the portal already, also by emptying what was there. */
export function contradicts(saved: Written, written: Written): boolean {
  const isOther = written.scores.some(({ criterionId, value, note }) => {
    const own = saved.scores.find((score) => score.criterionId === criterionId);
    return own !== undefined && (own.value !== value || (own.note.trim() !== "" && own.note !== note));
  });
  return isOther || (saved.overallNote.trim() !== "" && saved.overallNote !== written.overallNote);
}
