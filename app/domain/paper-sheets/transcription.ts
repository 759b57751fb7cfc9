import type { TranscriptionAct } from "db/vocabulary";
import { canonicalJson } from "~/domain/ledger/canonical";
import { type Score, scoreIn } from "~/domain/scoring/sheet";

/** What somebody did with a sheet on paper; the last act of a reading says where the sheet stands. */
export type Transcription = {
  version: number;
  act: TranscriptionAct;
  content: string | null;
  actedBy: string;
  actedAt: Date;
};

/** What stands on a sheet of paper. */
export type Written = { overallNote: string; scores: Score[] };

/** In the order of the criteria's ids, so that the same sheet has the same text. */
export function contentOf({ overallNote, scores }: Written): string {
  const sorted = [...scores].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1));
  return canonicalJson({
    overallNote,
    scores: sorted.map(({ criterionId, value, note }) => ({ criterionId, value: value ?? null, note })),
  });
}

export function readContent(content: string): Written {
  const { overallNote, scores } = JSON.parse(content) as {
    overallNote: string;
    scores: Array<Score & { value: number | null }>;
  };
  return { overallNote, scores: scores.map((score) => ({ ...score, value: score.value ?? undefined })) };
}

/** The criteria whose numbers two clerks read differently. */
export function differencesOf(first: Written, second: Written): string[] {
  return second.scores
    .filter(({ criterionId, value }) => scoreIn(first, criterionId).value !== value)
    .map(({ criterionId }) => criterionId);
}

/** The criteria for which the judge saved another number, or another note, in the portal already. */
export function contradictionsTo(saved: Written, written: Written) {
  const criteria = written.scores
    .filter(({ criterionId, value, note }) => {
      const own = scoreIn(saved, criterionId);
      return (own.value !== undefined && own.value !== value) || (own.note.trim() !== "" && own.note !== note);
    })
    .map(({ criterionId }) => criterionId);
  const overall = saved.overallNote.trim() !== "" && saved.overallNote !== written.overallNote;
  return { criteria, overall };
}
