import type { Criterion } from "~/domain/scoring/rubric";
import { scoreIn, soFarOf } from "~/domain/scoring/sheet";
import type { Written } from "~/domain/scoring/written";

/** Fewer sheets than this would tell who gave what. */
export const fewestSheets = 3;

/** Numbers of others, in their order, so that nothing tells which of them go together, beside one's own. */
export type Compared = { own: number | undefined; others: number[] };

export type Comparison = {
  sheets: number;
  /** In hundredths of a point. */
  total: Compared;
  criteria: Array<Compared & { id: string }>;
};

/** Sheets are told in threes, so that what one more changes tells of nobody. In the order in which they came. */
export function toldOf<Sheet extends { handedInAt: Date | null }>(handedIn: readonly Sheet[]): Sheet[] {
  const ordered = [...handedIn].sort((a, b) => Number(a.handedInAt) - Number(b.handedInAt));
  return ordered.slice(0, ordered.length - (ordered.length % fewestSheets));
}

/**
 * One's own sheet beside those of the others, or all of them for who has none. Nothing while too few were handed in.
 */
export function compare(
  criteria: Criterion[],
  own: Written | undefined,
  others: readonly Written[],
): Comparison | undefined {
  const sheets = others.length + (own ? 1 : 0);
  if (sheets < fewestSheets) return undefined;
  const totalOf = (written: Written) => soFarOf(written, { criteria }).hundredths;
  return {
    sheets,
    total: { own: own && totalOf(own), others: ordered(others.map(totalOf)) },
    criteria: criteria.map(({ id }) => ({
      id,
      own: own && scoreIn(own, id).value,
      others: ordered(others.flatMap((written) => scoreIn(written, id).value ?? [])),
    })),
  };
}

function ordered(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}

/**
 * By how much somebody's totals lie above those of the others on average, in hundredths of a point; below it is
 * negative. Nothing where nothing can be compared yet.
 */
export function tendencyOf(comparisons: readonly Comparison[]): number | undefined {
  const gaps = comparisons.flatMap(({ total: { own, others } }) =>
    own === undefined || others.length === 0 ? [] : [own - sumOf(others) / others.length],
  );
  return gaps.length === 0 ? undefined : Math.round(sumOf(gaps) / gaps.length);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
