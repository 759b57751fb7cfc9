import { randomFrom } from "~/domain/assignment/random";
import { backward } from "./cholesky";
import type { Fit } from "./fit";

/** By entry: how likely it is among the best so many, and between which ranks nine draws out of ten put it. */
export type Sureness = { pTop: number[]; rankLow: number[]; rankHigh: number[]; expectedRank: number[] };

export const usualDraws = 4000;

/**
 * Draws from what the fit leaves open: means and leniencies together, then each quality given them. The same seed gives the
 * same draws.
 */
export function drawRanks(fit: Fit, places: number, seed: string, draws = usualDraws): Sureness {
  const { entries } = fit.design;
  const normal = normalsFrom(seed);
  const ranks = entries.map(() => new Uint32Array(draws));
  const inTop = new Uint32Array(entries.length);
  const sums = new Float64Array(entries.length);
  const values = new Float64Array(entries.length);
  const sorted = new Float64Array(entries.length);
  for (let draw = 0; draw < draws; draw++) {
    drawQualities(fit, normal, values);
    sorted.set(values);
    sorted.sort();
    for (let entry = 0; entry < entries.length; entry++) {
      const rank = entries.length - placeIn(sorted, values[entry] as number);
      (ranks[entry] as Uint32Array)[draw] = rank;
      sums[entry] = (sums[entry] as number) + rank;
      if (rank <= places) inTop[entry] = (inTop[entry] as number) + 1;
    }
  }
  for (const own of ranks) own.sort();
  const quantile = (own: Uint32Array, share: number) => own[Math.floor(share * (draws - 1))] as number;
  return {
    pTop: entries.map((_, entry) => (inTop[entry] as number) / draws),
    rankLow: ranks.map((own) => quantile(own, 0.05)),
    rankHigh: ranks.map((own) => quantile(own, 0.95)),
    expectedRank: entries.map((_, entry) => (sums[entry] as number) / draws),
  };
}

function drawQualities({ design, effects, factor, sigma2, ratios }: Fit, normal: () => number, values: Float64Array) {
  const { strata, readers, totals, stratumOf } = design;
  const noise = backward(
    factor,
    Float64Array.from({ length: factor.size }, () => normal()),
  );
  const deviation = Math.sqrt(sigma2);
  const drawn = effects.map((effect, place) => effect + deviation * (noise[place] as number));
  for (const [entry, own] of readers.entries()) {
    const mean = drawn[stratumOf[entry] ?? 0] as number;
    const weight = own.length + ratios.entries;
    let sum = 0;
    for (const [place, judge] of own.entries())
      sum += ((totals[entry] as number[])[place] as number) - mean - (drawn[strata.length + judge] as number);
    values[entry] = mean + sum / weight + (deviation / Math.sqrt(weight)) * normal();
  }
}

/** How many stand before a value in an ascending order that holds it. */
function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Normal numbers two by two, by the polar method of Marsaglia & Bray (1964). */
function normalsFrom(seed: string): () => number {
  const random = randomFrom(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * random() - 1, 2 * random() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * scale;
      return x * scale;
    }
  };
}
