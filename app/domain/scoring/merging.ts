import { type Score, sameScore } from "./sheet";

/** What two windows did to one thing, of which each began from the same. */
export type Merged<Value> = { value: Value; isClash: boolean };

/**
 * Three-way. `began` is what this window may have begun from: what it showed, and what it sent since and is known to have
 * arrived. What was not touched here stays as it is now, what was touched here alone is taken, and what both changed to
 * something else clashes, and stays as it is now.
 */
export function merge<Value>(typed: Value, began: readonly Value[], now: Value): Merged<Value> {
  if (typed === now || began.includes(typed)) return { value: now, isClash: false };
  return began.includes(now) ? { value: typed, isClash: false } : { value: now, isClash: true };
}

/** A number and its note, of which the one explains the other: one from here and one from there clash too. */
export function mergeScore(typed: Score, began: readonly Score[], now: Score): Merged<Score> {
  const value = merge(
    typed.value,
    began.map((score) => score.value),
    now.value,
  );
  const note = merge(
    typed.note,
    began.map((score) => score.note),
    now.note,
  );
  const merged = { ...now, value: value.value, note: note.value };
  const isMixed = !sameScore(merged, typed) && !sameScore(merged, now);
  const isClash = value.isClash || note.isClash || isMixed;
  return isClash ? { value: now, isClash } : { value: merged, isClash };
}
