import type { Combination } from "db/vocabulary";

/** How the sheets of an entry become one result, announced with the stage. */
export type CombinationRule = {
  combination: Combination;
  /** How far two sheets may lie apart, in whole points, before a third is asked for; null where none ever is. */
  thirdReadingGap: number | null;
};

/** Leaving out the highest and the lowest needs that something stands between them. */
export const fewestToTrim = 5;

type Scale = { scaleMin: number; scaleMax: number };

/**
 * A third reading settles what two judges see apart, so it goes with two judges and a gap that can occur; what is
 * trimmed needs five. Any number of sheets has a mean.
 */
export function isCombinable(
  { combination, thirdReadingGap: gap, judgesPerEntry }: CombinationRule & { judgesPerEntry: number },
  { scaleMin, scaleMax }: Scale,
): boolean {
  if (combination !== "third_reading")
    return gap === null && (combination === "mean" || judgesPerEntry >= fewestToTrim);
  return judgesPerEntry === 2 && gap !== null && gap >= 1 && gap < scaleMax - scaleMin;
}
