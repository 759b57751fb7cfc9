import type { SnapshotContent } from "~/domain/proposals/snapshot";
import { countWords, isOverLimit } from "~/domain/proposals/words";

export type DossierField = {
  id: string;
  code: string;
  title: string;
  wordLimit: number | null;
  filledFrom: readonly string[];
};

export type FilledField = DossierField & { text: string; words: number; over: boolean; version: number };

/** The first text of a target's field: the proposal's answers that belong there, in the target's order. */
export function fillFrom(
  field: Pick<DossierField, "filledFrom">,
  { answers }: Pick<SnapshotContent, "answers">,
): string {
  const texts = field.filledFrom.flatMap((code) => answers.find((answer) => answer.code === code)?.text ?? []);
  return texts.filter((text) => text.trim() !== "").join("\n\n");
}

export function measured(field: DossierField, text: string, version: number): FilledField {
  const words = countWords(text);
  return { ...field, text, words, over: field.wordLimit !== null && isOverLimit(words, field.wordLimit), version };
}

/** Ready for review: every field has words and none is over the target's limit. */
export function isComplete(fields: readonly FilledField[]): boolean {
  return fields.every(({ words, over }) => words > 0 && !over);
}
