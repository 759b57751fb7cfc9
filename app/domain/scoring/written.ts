import { canonicalJson } from "~/domain/ledger/canonical";
import type { Score } from "./sheet";

/** What stands on a sheet that is kept as a text. */
export type Written = { overallNote: string; scores: Score[] };

/** In the order of the criteria's ids, so that the same sheet has the same text. */
export function writtenText({ overallNote, scores }: Written): string {
  const sorted = [...scores].sort((a, b) => (a.criterionId < b.criterionId ? -1 : 1));
  return canonicalJson({
    overallNote,
    scores: sorted.map(({ criterionId, value, note }) => ({ criterionId, value: value ?? null, note })),
  });
}

export function readWritten(content: string): Written {
  const { overallNote, scores } = JSON.parse(content) as {
    overallNote: string;
    scores: Array<Score & { value: number | null }>;
  };
  return { overallNote, scores: scores.map((score) => ({ ...score, value: score.value ?? undefined })) };
}
