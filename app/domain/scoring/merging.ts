/** What two windows did to one field, of which each began from the same text. */
export type Merged<Value> = { value: Value; isContested: boolean };

/**
 * Three-way: what was not touched here stays as it is now, what was touched here alone is taken, and what both changed
 * to something else is contested and stays as it is now.
 */
export function merge<Value>(typed: Value, began: Value, now: Value): Merged<Value> {
  if (typed === began || typed === now) return { value: now, isContested: false };
  return began === now ? { value: typed, isContested: false } : { value: now, isContested: true };
}
