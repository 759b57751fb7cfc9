import type { Combination, StageKind } from "db/vocabulary";

/** How the sheets of an entry become one result, announced with the stage. */
export type CombinationRule = {
  combination: Combination;
  /** How far two sheets may lie apart, in whole points, before a third is asked for; null where none ever is. */
  thirdReadingGap: number | null;
};

/** Leaving out the highest and the lowest needs that something stands between them. */
export const fewestToTrim = 5;

type Scale = { scaleMin: number; scaleMax: number };

type Judged = CombinationRule & { kind: StageKind; judgesPerEntry: number };

/**
 * A third reading settles what two judges see apart, so it goes with two judges, a gap that can occur, and something to
 * read: nobody hears a presentation afterwards. What is trimmed needs five. Any number of sheets has a mean.
 */
export function isCombinable(
  { kind, combination, thirdReadingGap: gap, judgesPerEntry }: Judged,
  { scaleMin, scaleMax }: Scale,
): boolean {
  if (combination !== "third_reading")
    return gap === null && (combination === "mean" || judgesPerEntry >= fewestToTrim);
  return kind === "desk" && judgesPerEntry === 2 && gap !== null && gap >= 1 && gap < scaleMax - scaleMin;
}

/** A visit is made by two at least, and whoever stands there knows whose entry it is. */
export function isVisitable({
  kind,
  judgesPerEntry,
  isBlind,
}: Pick<Judged, "kind" | "judgesPerEntry"> & { isBlind: boolean }) {
  return kind !== "field_visit" || (judgesPerEntry >= 2 && !isBlind);
}
