/** The runs of three characters in a title's key, each as one number. */
export function trigramsOf(key: string): Set<number> {
  const trigrams = new Set<number>();
  for (let place = 0; place + 3 <= key.length; place++) trigrams.add(trigramAt(key, place));
  return trigrams;
}

/** Twice the trigrams that two titles share over all that they have (Dice), from 0 to 1. */
export function diceOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const all = one.size + other.size;
  if (all === 0) return 0;
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared++;
  return (2 * shared) / all;
}

/** The highest Dice that lengths of keys allow; saves comparing titles that cannot be alike. */
export function diceAtMost(oneLength: number, otherLength: number): number {
  const [shorter, longer] = [Math.min(oneLength, otherLength) - 2, Math.max(oneLength, otherLength) - 2];
  return shorter <= 0 ? 0 : (2 * shorter) / (shorter + longer);
}

/** 2⁵³ leaves room for three characters of 16 bits. */
function trigramAt(key: string, place: number): number {
  return (key.charCodeAt(place) * 65_536 + key.charCodeAt(place + 1)) * 65_536 + key.charCodeAt(place + 2);
}
