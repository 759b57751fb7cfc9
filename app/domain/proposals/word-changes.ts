import { diffWordsWithSpace } from "diff";

/** A run of words that stayed, was added or was removed. */
export type WordChange = { kind: "same" | "added" | "removed"; text: string };

/** Beyond so many single edits two texts have little in common, and comparing them word by word takes long. */
const mostEdits = 1500;

/** What became of a text, word by word; two texts with little in common are simply the old one and the new one. */
export function wordChanges(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits }) ?? replaced(before, after);
  return parts.map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function replaced(before: string, after: string) {
  return [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ].filter(({ value }) => value !== "");
}
