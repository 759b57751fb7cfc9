import { type CombinationRule, fewestToTrim } from "~/domain/editions/combination";

/** A sheet as the rules see it: Σ weight × score in hundredths of a point, and the scores of the tie-break chain. */
export type Totalled = { total: number; chain: readonly number[] };

/** Whether two sheets lie further apart than their stage bears, so that a third judge has to read the entry. */
export function areFarApart({ combination, thirdReadingGap }: CombinationRule, totals: readonly number[]): boolean {
  if (combination !== "third_reading" || thirdReadingGap === null) return false;
  return totals.length === 2 && Math.max(...totals) - Math.min(...totals) > thirdReadingGap * 100;
}

/**
 * The sheets of an entry of which the mean is taken. After a third reading these are the two that lie closest together, or
 * all where no two are closer than others. Trimmed are one highest and one lowest, from five sheets on: with fewer, too
 * little would be left.
 */
export function countedAmong<S extends Totalled>({ combination }: CombinationRule, sheets: readonly S[]): readonly S[] {
  if (combination === "third_reading" && sheets.length > 2) return closestOf(sheets);
  if (combination === "trimmed" && sheets.length >= fewestToTrim) return inOrder(sheets).slice(1, -1);
  return sheets;
}

function closestOf<S extends Totalled>(sheets: readonly S[]): readonly S[] {
  const ordered = inOrder(sheets);
  const pairs = ordered.slice(1).map((upper, place) => [ordered[place] as S, upper] as const);
  const gapOf = ([lower, upper]: readonly [S, S]) => upper.total - lower.total;
  const least = Math.min(...pairs.map(gapOf));
  const closest = pairs.filter((pair) => gapOf(pair) === least);
  return closest.length === 1 ? (closest[0] ?? []) : sheets;
}

/** By total, then by the tie-break chain: which of two equal sheets is left out then changes nothing. */
function inOrder<S extends Totalled>(sheets: readonly S[]): S[] {
  return [...sheets].sort((a, b) => a.total - b.total || differenceOf(a.chain, b.chain));
}

function differenceOf(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, link) => value !== b[link]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
