import type { Marked } from "./design";

/** How far a judge's sheets lie from those of others for the same entries, once leniency is taken off. */
export type Steadiness = {
  judge: string;
  /** Those that others read too. */
  sheets: number;
  /** Root of the mean square of what each sheet differs by, in points. */
  deviation: number;
  isErratic: boolean;
};

/** Fewer sheets tell nothing of a judge. */
const fewestSheets = 20;

/** So many times the middle of all is no chance any more: no false alarm in clean simulations, 11.75 of 12 found. */
const tooFar = 1.6;

/**
 * By leave-one-out residuals: each sheet less its judge's leniency, against the mean of the others' corrected sheets of the
 * entry. A judge with twenty sheets or more whose deviation is far beyond the middle of all is erratic: to be looked at by a
 * person, and weighted by nobody in silence.
 */
export function steadinessOf(marks: readonly Marked[], leniency: ReadonlyMap<string, number>): Steadiness[] {
  const byEntry = new Map<string, Array<{ judge: string; corrected: number }>>();
  for (const { entry, judge, total } of marks) {
    const own = byEntry.get(entry) ?? [];
    own.push({ judge, corrected: total - (leniency.get(judge) ?? 0) });
    byEntry.set(entry, own);
  }
  const squares = new Map([...leniency.keys()].map((judge) => [judge, { sum: 0, sheets: 0 }]));
  for (const own of byEntry.values()) {
    if (own.length < 2) continue;
    const sum = own.reduce((all, { corrected }) => all + corrected, 0);
    for (const { judge, corrected } of own) {
      const kept = squares.get(judge);
      if (!kept) continue;
      kept.sum += (corrected - (sum - corrected) / (own.length - 1)) ** 2;
      kept.sheets += 1;
    }
  }
  const told = [...squares].map(([judge, { sum, sheets }]) => ({
    ...{ judge, sheets, deviation: sheets === 0 ? 0 : Math.sqrt(sum / sheets) },
  }));
  const usual = middleOf(told.filter(({ sheets }) => sheets >= fewestSheets).map(({ deviation }) => deviation));
  return told.map((one) => ({
    ...one,
    isErratic: one.sheets >= fewestSheets && one.deviation > tooFar * usual,
  }));
}

/** The median; nothing is beyond that of none. */
function middleOf(values: number[]): number {
  if (values.length === 0) return Number.POSITIVE_INFINITY;
  values.sort((a, b) => a - b);
  const [lower, upper] = [values[Math.ceil(values.length / 2) - 1] ?? 0, values[Math.floor(values.length / 2)] ?? 0];
  return (lower + upper) / 2;
}
