/**
 * Five words in a row are seldom the same by chance, yet a copied paragraph keeps nearly all of its runs
 * when a word here and there is changed.
 */
const run = 5;

/** With fewer words two honest answers may agree; such a text has no fingerprint. */
export const fewestWords = 50;

const marks = /\p{M}+/gu;

/** A text's words without case, accents and punctuation; marks go first, since ordering a long run of them is slow. */
export function plainWords(text: string): string[] {
  return text
    .replace(marks, "")
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The runs of words that a text consists of, each as a number of 32 bits (FNV-1a). */
export function shinglesOf(text: string): Set<number> {
  const words = plainWords(text);
  if (words.length < fewestWords) return new Set();
  const shingles = new Set<number>();
  for (let start = 0; start + run <= words.length; start++) {
    shingles.add(hashOf(words.slice(start, start + run).join(" ")));
  }
  return shingles;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
