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

/**
 * Whether a title can reach the Dice at all, without making its set: of `one`'s trigrams it must have the share
 * d/(2−d), since it has at least as many as both share.
 */
export function canReach(dice: number, one: ReadonlySet<number>, key: string): boolean {
  // Whole trigrams; the fraction of a sum that is exact may lie a hair above it.
  const least = Math.ceil((one.size * dice) / (2 - dice) - 1e-9);
  let room = key.length - 2 - least;
  for (let place = 0; room >= 0 && place + 3 <= key.length; place++) if (!one.has(trigramAt(key, place))) room--;
  return room >= 0;
}

/** Ten bits of each character: keys are nearly all plain letters and digits, and small numbers are quick to look up. */
function trigramAt(key: string, place: number): number {
  return (
    ((key.charCodeAt(place) & 1023) << 20) |
    ((key.charCodeAt(place + 1) & 1023) << 10) |
    (key.charCodeAt(place + 2) & 1023)
  );
}
