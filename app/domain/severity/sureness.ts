import { randomFrom } from "~/domain/assignment/random";
import { backward } from "./cholesky";
import type { Fit } from "./fit";

/** By entry: how likely it is among the best so many, and between which ranks nine draws out of ten put it. */
export type Sureness = { pTop: number[]; rankLow: number[]; rankHigh: number[]; expectedRank: number[] };

/** Who is above: among the best so many, and not below a grade. */
export type Line = { places: number; atLeast: number };

export const usualDraws = 4000;

/**
 * Draws from what the fit leaves open: means and leniencies together, then each quality given them. The same seed gives the
 * same draws.
 */
export function drawRanks(fit: Fit, { places, atLeast }: Line, seed: string, draws = usualDraws): Sureness {
  const size = fit.design.entries.length;
  const drawQualities = drawerOf(fit, normalsFrom(seed));
  const ranksIn = rankerOf(size);
  /** How often each entry had each rank, entry by entry. */
  const often = new Uint16Array(size * size);
  const inTop = new Uint32Array(size);
  for (let draw = 0; draw < draws; draw++) {
    const values = drawQualities();
    const order = ranksIn(values);
    for (let place = 0; place < size; place++) {
      const entry = order[place] as number;
      const at = entry * size + place;
      often[at] = (often[at] as number) + 1;
      if (place < places && (values[entry] as number) >= atLeast) inTop[entry] = (inTop[entry] as number) + 1;
    }
  }
  const own = (entry: number) => often.subarray(entry * size, (entry + 1) * size);
  const entries = fit.design.entries.map((_, entry) => own(entry));
  return {
    pTop: entries.map((_, entry) => (inTop[entry] as number) / draws),
    rankLow: entries.map((ranks) => quantileOf(ranks, Math.floor(0.05 * (draws - 1)))),
    rankHigh: entries.map((ranks) => quantileOf(ranks, Math.floor(0.95 * (draws - 1)))),
    expectedRank: entries.map((ranks) => ranks.reduce((sum, times, place) => sum + times * (place + 1), 0) / draws),
  };
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

const [digitBits, digits] = [11, 3] as const;
const digitOf = (key: number, digit: number) => (key >>> (digit * digitBits)) & (2 ** digitBits - 1);

/**
 * Who is first, second and so on of so many values: sorted digit by digit from the last one (radix sort), as it is done
 * thousands of times. Values are told apart to a 2³²th of their range.
 */
function rankerOf(size: number): (values: Float64Array) => Uint32Array {
  const keys = new Uint32Array(size);
  const starts = new Uint32Array(2 ** digitBits);
  let [order, sorted] = [new Uint32Array(size), new Uint32Array(size)];
  return (values) => {
    const [low, high] = rangeOf(values);
    const scale = high > low ? (2 ** 32 - 1) / (high - low) : 0;
    for (let entry = 0; entry < size; entry++) {
      keys[entry] = (high - (values[entry] as number)) * scale;
      order[entry] = entry;
    }
    for (let digit = 0; digit < digits; digit++) {
      countDigits(keys, digit, starts);
      for (let place = 0; place < size; place++) {
        const entry = order[place] as number;
        const at = digitOf(keys[entry] as number, digit);
        const to = starts[at] as number;
        starts[at] = to + 1;
        sorted[to] = entry;
      }
      [order, sorted] = [sorted, order];
    }
    return order;
  };
}

/** Where those with each digit begin. */
function countDigits(keys: Uint32Array, digit: number, starts: Uint32Array) {
  starts.fill(0);
  for (let entry = 0; entry < keys.length; entry++) {
    const at = digitOf(keys[entry] as number, digit);
    starts[at] = (starts[at] as number) + 1;
  }
  let before = 0;
  for (let at = 0; at < starts.length; at++) {
    const here = starts[at] as number;
    starts[at] = before;
    before += here;
  }
}

function rangeOf(values: Float64Array): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < values.length; place++) {
    const value = values[place] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
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
