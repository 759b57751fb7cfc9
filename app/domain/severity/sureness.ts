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
  const size = fit.design.entries.length;
  const drawQualities = drawerOf(fit, normalsFrom(seed));
  const ranksIn = rankerOf(size);
  /** How often each entry had each rank, entry by entry. */
  const often = new Uint16Array(size * size);
  for (let draw = 0; draw < draws; draw++) {
    const order = ranksIn(drawQualities());
    for (let place = 0; place < size; place++) {
      const at = (order[place] as number) * size + place;
      often[at] = (often[at] as number) + 1;
    }
  }
  const own = (entry: number) => often.subarray(entry * size, (entry + 1) * size);
  const entries = fit.design.entries.map((_, entry) => own(entry));
  return {
    pTop: entries.map((ranks) => sumOf(ranks.subarray(0, places)) / draws),
    rankLow: entries.map((ranks) => quantileOf(ranks, Math.floor(0.05 * (draws - 1)))),
    rankHigh: entries.map((ranks) => quantileOf(ranks, Math.floor(0.95 * (draws - 1)))),
    expectedRank: entries.map((ranks) => ranks.reduce((sum, times, place) => sum + times * (place + 1), 0) / draws),
  };
}

function sumOf(values: Uint16Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The rank that so many draws stay before, of how often each rank was had. */
function quantileOf(ranks: Uint16Array, before: number): number {
  let seen = 0;
  for (const [place, times] of ranks.entries()) {
    seen += times;
    if (seen > before) return place + 1;
  }
  return ranks.length;
}

/** The fit's numbers one after the other, as they are gone through thousands of times. */
function drawerOf({ design, effects, factor, sigma2, ratios }: Fit, normal: () => number): () => Float64Array {
  const { strata, readers, totals, stratumOf } = design;
  const judges = Uint32Array.from(readers.flat(), (judge) => strata.length + judge);
  const marks = Float64Array.from(totals.flat());
  const counts = Uint32Array.from(readers, (own) => own.length);
  const ofStratum = Uint32Array.from(stratumOf);
  const deviation = Math.sqrt(sigma2);
  const values = new Float64Array(readers.length);
  return () => {
    const noise = backward(
      factor,
      Float64Array.from({ length: factor.size }, () => normal()),
    );
    const drawn = effects.map((effect, place) => effect + deviation * (noise[place] as number));
    let sheet = 0;
    for (let entry = 0; entry < values.length; entry++) {
      const mean = drawn[ofStratum[entry] as number] as number;
      const count = counts[entry] as number;
      const weight = count + ratios.entries;
      let sum = -count * mean;
      for (const end = sheet + count; sheet < end; sheet++)
        sum += (marks[sheet] as number) - (drawn[judges[sheet] as number] as number);
      values[entry] = mean + sum / weight + (deviation / Math.sqrt(weight)) * normal();
    }
    return values;
  };
}

/**
 * Who is first, second and so on of so many values. Each is sorted as one number with its place in the last digits, which
 * is quicker than to look for places afterwards; values are told apart to a 4,000th of a millionth of their range.
 */
function rankerOf(size: number): (values: Float64Array) => Uint32Array {
  const radix = 2 ** Math.ceil(Math.log2(Math.max(2, size)));
  const finest = 2 ** 52 / radix;
  const keys = new Float64Array(size);
  const order = new Uint32Array(size);
  return (values) => {
    const [low, high] = [values.reduce(lower), values.reduce(higher)];
    const scale = (finest - 1) / Math.max(high - low, Number.MIN_VALUE);
    for (let entry = 0; entry < size; entry++)
      keys[entry] = Math.floor((high - (values[entry] as number)) * scale) * radix + entry;
    keys.sort();
    for (let place = 0; place < size; place++) {
      const key = keys[place] as number;
      order[place] = key - Math.floor(key / radix) * radix;
    }
    return order;
  };
}

function lower(one: number, other: number): number {
  return Math.min(one, other);
}

function higher(one: number, other: number): number {
  return Math.max(one, other);
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
