import { forward, squaredLength } from "./cholesky";
import type { Design } from "./design";
import { equationsOf, type Solution } from "./equations";
import { minimize } from "./minimum";

export type Fit = Solution & {
  design: Design;
  /** Variances of quality among the entries of a stratum, and of leniency among judges. */
  tau2: number;
  omega2: number;
  /** By entry: mean after leniency is taken off, estimate drawn towards the stratum's mean, its standard error. */
  adjusted: number[];
  estimate: number[];
  estimateSe: number[];
  /** By judge: points above what others would give the same entry, and its standard error. */
  leniency: number[];
  leniencySe: number[];
};

/** Of the logarithms of both ratios: beyond these the one variance is nothing beside the other. */
const bounds = [-8, 12] as const;
const start = [0, 1] as const;

/**
 * Variance components by restricted maximum likelihood, then the best linear unbiased predictions at these (Robinson 1991).
 * Totals in points; strata always, as leniency is not to be read from tracks of unequal strength.
 */
export function fitSeverity(design: Design): Fit {
  const solve = equationsOf(design);
  const at = ([x, y]: readonly [number, number]) => solve({ entries: Math.exp(x), judges: Math.exp(y) });
  return predict(design, at(minimize((point) => at(point).minus2LogL, start, bounds)));
}

/** What follows from the equations once they are solved. */
export function predict(design: Design, solution: Solution): Fit {
  const { strata, judges, readers, totals, stratumOf } = design;
  const { sigma2, ratios, effects, factor } = solution;
  const leniency = judges.map((_, judge) => effects[strata.length + judge] as number);
  const corrected = readers.map((own, entry) =>
    own.map((judge, place) => ((totals[entry] as number[])[place] as number) - (leniency[judge] as number)),
  );
  const mean = (entry: number) => effects[stratumOf[entry] ?? 0] as number;
  const weight = (entry: number) => (readers[entry]?.length ?? 0) + ratios.entries;
  return {
    ...solution,
    design,
    tau2: sigma2 / ratios.entries,
    omega2: sigma2 / ratios.judges,
    adjusted: corrected.map((own) => sumOf(own) / own.length),
    estimate: corrected.map((own, entry) => mean(entry) + (sumOf(own) - own.length * mean(entry)) / weight(entry)),
    estimateSe: readers.map((own, entry) => {
      const direction = new Float64Array(factor.size);
      direction[stratumOf[entry] ?? 0] = 1 - own.length / weight(entry);
      for (const judge of own) direction[strata.length + judge] = -1 / weight(entry);
      return Math.sqrt(sigma2 * (1 / weight(entry) + squaredLength(forward(factor, direction))));
    }),
    leniency,
    leniencySe: judges.map((_, judge) => {
      const direction = new Float64Array(factor.size);
      direction[strata.length + judge] = 1;
      return Math.sqrt(sigma2 * squaredLength(forward(factor, direction)));
    }),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
