import { backward, type Factor, factorize, forward, logDeterminant, squaredLength } from "./cholesky";
import type { Design } from "./design";

/** How much noise there is for each unit of variance among entries (τ²) and among judges (ω²): σ²/τ² and σ²/ω². */
type Ratios = { entries: number; judges: number };

export type Solution = {
  ratios: Ratios;
  /** The variance of the noise, σ². */
  sigma2: number;
  /** Minus twice the restricted log-likelihood, up to a constant. */
  minus2LogL: number;
  /** The mean of each stratum, then the leniency of each judge. */
  effects: Float64Array;
  /** Of the reduced equations, whose inverse times σ² is the variance of the effects. */
  factor: Factor;
};

/**
 * Henderson's mixed-model equations for y = μ_stratum + quality + leniency + noise at given ratios, with the quality of
 * every entry eliminated: what is left is as large as strata and judges together. Henderson 1975; the likelihood after
 * Patterson & Thompson 1971.
 */
export function solveAt(design: Design, ratios: Ratios): Solution {
  const { strata, judges, entries, readers, totals, stratumOf, sheets } = design;
  const size = strata.length + judges.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const add = (row: number, column: number, value: number) => {
    const at = Math.max(row, column) * size + Math.min(row, column);
    matrix[at] = (matrix[at] as number) + value;
  };
  let squares = 0;
  let logs = 0;
  for (const [entry, own] of readers.entries()) {
    const marks = totals[entry] ?? [];
    const stratum = stratumOf[entry] ?? 0;
    const weight = own.length + ratios.entries;
    const share = ratios.entries / weight;
    const sum = marks.reduce((all, mark) => all + mark, 0);
    logs += Math.log(weight);
    squares += marks.reduce((all, mark) => all + mark * mark, 0) - (sum * sum) / weight;
    add(stratum, stratum, own.length * share);
    right[stratum] = (right[stratum] as number) + sum * share;
    for (const [place, judge] of own.entries()) {
      const row = strata.length + judge;
      add(row, stratum, share);
      add(row, row, 1);
      right[row] = (right[row] as number) + (marks[place] as number) - sum / weight;
      for (const other of own) if (other <= judge) add(row, strata.length + other, -1 / weight);
    }
  }
  for (let judge = 0; judge < judges.length; judge++) add(strata.length + judge, strata.length + judge, ratios.judges);

  const factor = factorize(matrix, size);
  const halfway = forward(factor, right);
  const freedom = sheets - strata.length;
  const sigma2 = (squares - squaredLength(halfway)) / freedom;
  const spread = entries.length * Math.log(ratios.entries) + judges.length * Math.log(ratios.judges);
  const minus2LogL = freedom * (Math.log(sigma2) + 1) + logs - spread + logDeterminant(factor);
  return { ratios, sigma2, minus2LogL, effects: backward(factor, halfway), factor };
}
