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

/** What entries of equally many sheets add up to: all that the equations need of them, whatever the ratios. */
type Group = {
  sheets: number;
  entries: number;
  /** By stratum: entries, and what their sheets come to. */
  inStratum: Float64Array;
  sums: Float64Array;
  squaredSums: number;
  /** By judge: what the sheets of the entries that he or she read come to. */
  sumsOfRead: Float64Array;
  /** By judge and stratum: entries that he or she read. */
  readInStratum: Float64Array;
  /** By two judges, the lower first: entries that both read. */
  readByBoth: Float64Array;
};

function groupsOf({ readers, totals, stratumOf, strata, judges }: Design): Group[] {
  const groups = new Map<number, Group>();
  for (const [entry, own] of readers.entries()) {
    const group = groups.get(own.length) ?? emptyGroup(own.length, strata.length, judges.length);
    groups.set(own.length, group);
    const stratum = stratumOf[entry] ?? 0;
    const sum = (totals[entry] ?? []).reduce((all, mark) => all + mark, 0);
    group.entries += 1;
    group.squaredSums += sum * sum;
    increase(group.inStratum, stratum, 1);
    increase(group.sums, stratum, sum);
    for (const judge of own) {
      increase(group.sumsOfRead, judge, sum);
      increase(group.readInStratum, judge * strata.length + stratum, 1);
      for (const other of own) if (other <= judge) increase(group.readByBoth, judge * judges.length + other, 1);
    }
  }
  return [...groups.values()];
}

function emptyGroup(sheets: number, strata: number, judges: number): Group {
  return {
    ...{ sheets, entries: 0, squaredSums: 0 },
    ...{ inStratum: new Float64Array(strata), sums: new Float64Array(strata) },
    ...{ sumsOfRead: new Float64Array(judges), readInStratum: new Float64Array(judges * strata) },
    readByBoth: new Float64Array(judges * judges),
  };
}

function increase(values: Float64Array, at: number, by: number) {
  values[at] = (values[at] as number) + by;
}

/**
 * Henderson's mixed-model equations for y = μ_stratum + quality + leniency + noise, with the quality of every entry
 * eliminated: what is left is as large as strata and judges together. Henderson 1975; the likelihood after Patterson &
 * Thompson 1971. @returns what solves them at given ratios
 */
export function equationsOf(design: Design): (ratios: Ratios) => Solution {
  const { strata, judges, entries, readers, totals, sheets } = design;
  const groups = groupsOf(design);
  const [marks, counts] = [new Float64Array(judges.length), new Float64Array(judges.length)];
  let squaresOfAll = 0;
  for (const [entry, own] of readers.entries()) {
    for (const [place, judge] of own.entries()) {
      const mark = totals[entry]?.[place] ?? 0;
      squaresOfAll += mark * mark;
      increase(marks, judge, mark);
      increase(counts, judge, 1);
    }
  }
  const size = strata.length + judges.length;
  return (ratios) => {
    const matrix = new Float64Array(size * size);
    const right = new Float64Array(size);
    let [squares, logs] = [squaresOfAll, 0];
    for (let judge = 0; judge < judges.length; judge++) {
      const row = strata.length + judge;
      matrix[row * size + row] = (counts[judge] as number) + ratios.judges;
      right[row] = marks[judge] as number;
    }
    for (const group of groups) {
      const weight = group.sheets + ratios.entries;
      logs += group.entries * Math.log(weight);
      squares -= group.squaredSums / weight;
      addGroup({ matrix, right, size }, group, ratios.entries / weight, 1 / weight);
    }

    const factor = factorize(matrix, size);
    const halfway = forward(factor, right);
    const freedom = sheets - strata.length;
    const sigma2 = (squares - squaredLength(halfway)) / freedom;
    const spread = entries.length * Math.log(ratios.entries) + judges.length * Math.log(ratios.judges);
    const minus2LogL = freedom * (Math.log(sigma2) + 1) + logs - spread + logDeterminant(factor);
    return { ratios, sigma2, minus2LogL, effects: backward(factor, halfway), factor };
  };
}

type System = { matrix: Float64Array; right: Float64Array; size: number };

/** Only the lower half of the matrix is written. */
function addGroup({ matrix, right, size }: System, group: Group, share: number, part: number) {
  const strata = group.inStratum.length;
  for (let stratum = 0; stratum < strata; stratum++) {
    increase(matrix, stratum * size + stratum, group.sheets * share * (group.inStratum[stratum] as number));
    increase(right, stratum, share * (group.sums[stratum] as number));
  }
  const judges = group.sumsOfRead.length;
  for (let judge = 0; judge < judges; judge++) {
    const row = (strata + judge) * size;
    increase(right, strata + judge, -part * (group.sumsOfRead[judge] as number));
    for (let stratum = 0; stratum < strata; stratum++)
      increase(matrix, row + stratum, share * (group.readInStratum[judge * strata + stratum] as number));
    for (let other = 0; other <= judge; other++)
      increase(matrix, row + strata + other, -part * (group.readByBoth[judge * judges + other] as number));
  }
}
