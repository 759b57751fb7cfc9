import { componentsOf, type Design, designOf } from "./design";
import { type Fit, fitSeverity } from "./fit";
import type { Ratings, Sheet } from "./ratings";
import { drawRanks, type Sureness, usualDraws } from "./sureness";

/** Why leniency is not told, or told with care. */
export type Warning =
  | "too-few-sheets"
  | "judges-not-connected"
  | "component-of-few-judges"
  | "leniency-unsure"
  | "marks-at-ceiling"
  | "sheets-incomplete";

type RankedEntry = {
  entry: string;
  /** Counted sheets. */
  n: number;
  /** The exact mean, as near as a number comes to it; ranks follow the exact one. */
  raw: number;
  rank: number;
  /** Null where severity is not told. */
  adjusted: number | null;
  estimate: number | null;
  se: number | null;
  pTop: number | null;
  rankLow: number | null;
  rankHigh: number | null;
};

export type RankReport = {
  entries: RankedEntry[];
  judges: Array<{ judge: string; leniency: number; se: number }>;
  variance: { mu: number[]; sigma2: number; tau2: number; omega2: number } | null;
  strata: string[];
  /** Groups of judges whom no sheet connects. */
  components: number;
  /** Entries of which the reading cannot tell on which side of the line they are. */
  greyBand: string[];
  /** How many of the places go to those who deserve them, by the model. */
  expectedRight: number | null;
  warnings: Warning[];
};

/** Beyond these the reading tells on which side of the line an entry is. */
const band = [0.05, 0.95] as const;

/** Below so many judges nobody's severity can be told from what they happened to read. */
const fewestJudges = 3;
const mostAtCeiling = 5;

/** Where all say the same there is nothing to tell severity from. */
const leastNoise = 1e-9;

type Asked = { places: number; atLeast?: number; strata?: ReadonlyMap<string, string>; seed: string; draws?: number };

/**
 * Everything that the standings of a set of sheets tell: the exact raw mean that decides, and beside it what severity would
 * change and how sure the line is. The same input gives the same report, whatever the order of rows.
 */
export function reportOn(
  { sheets, scale, incomplete, atCeiling }: Ratings,
  { places, atLeast = Number.NEGATIVE_INFINITY, strata, seed, draws }: Asked,
): RankReport {
  const design = designOf(sheets, strata);
  const groups = componentsOf(design);
  const fitted = canTell(design) ? fitSeverity(design) : undefined;
  const fit = fitted && fitted.sigma2 > leastNoise ? fitted : undefined;
  const sureness = fit && drawRanks(fit, { places, atLeast }, seed, draws ?? usualDraws);
  const entries = rawRanks(design, sheets, scale).map((row, place) => ({ ...row, ...beside(fit, sureness, place) }));
  const pTop = sureness?.pTop ?? [];
  const picked = [...pTop].sort((one, other) => other - one).slice(0, places);
  const warnings: Array<[Warning, boolean]> = [
    ["too-few-sheets", fit === undefined],
    ["judges-not-connected", groups.length > 1],
    ["component-of-few-judges", groups.some((judges) => judges.length < fewestJudges)],
    ["leniency-unsure", fit?.leniencySe.some((se) => se > Math.sqrt(fit.sigma2) / 2) ?? false],
    ["marks-at-ceiling", atCeiling > mostAtCeiling],
    ["sheets-incomplete", incomplete > 0],
  ];
  return {
    entries: entries.sort((a, b) => a.rank - b.rank || (a.entry < b.entry ? -1 : 1)),
    judges: design.judges.flatMap((judge, number) =>
      fit ? [{ judge, leniency: fit.leniency[number] as number, se: fit.leniencySe[number] as number }] : [],
    ),
    variance: fit ? varianceOf(fit) : null,
    strata: [...design.strata],
    components: groups.length,
    greyBand: design.entries.filter((_, entry) => (pTop[entry] ?? 0) > band[0] && (pTop[entry] ?? 0) < band[1]),
    expectedRight: sureness ? picked.reduce((sum, p) => sum + p, 0) : null,
    warnings: warnings.flatMap(([warning, holds]) => (holds ? [warning] : [])),
  };
}

/** Quality, leniency and noise are told apart only where entries were read more than once, by judges who read more than one. */
function canTell({ readers, strata, judges, sheets }: Design): boolean {
  const repeated = readers.filter((own) => own.length > 1).length;
  return repeated >= fewestJudges && judges.length >= 2 && sheets > strata.length + judges.length;
}

function varianceOf({ design, effects, sigma2, tau2, omega2 }: Fit) {
  return { mu: design.strata.map((_, stratum) => effects[stratum] as number), sigma2, tau2, omega2 };
}

function beside(fit: Fit | undefined, sureness: Sureness | undefined, place: number) {
  return {
    adjusted: fit?.adjusted[place] ?? null,
    estimate: fit?.estimate[place] ?? null,
    se: fit?.estimateSe[place] ?? null,
    pTop: sureness?.pTop[place] ?? null,
    rankLow: sureness?.rankLow[place] ?? null,
    rankHigh: sureness?.rankHigh[place] ?? null,
  };
}

/** Exact means as fractions; equals share a rank (1-2-2-4). In the order of the design's entries. */
function rawRanks({ entries }: Design, sheets: readonly Sheet[], scale: number) {
  const sums = new Map(entries.map((entry) => [entry, { entry, sum: 0n, n: 0n }]));
  for (const { entry, sum } of sheets) {
    const own = sums.get(entry);
    if (!own) continue;
    own.sum += sum;
    own.n += 1n;
  }
  const ordered = [...sums.values()].sort((a, b) => Number(signOf(b.sum * a.n - a.sum * b.n)));
  const ranks = new Map<string, number>();
  for (const [place, own] of ordered.entries()) {
    const before = ordered[place - 1];
    const isTied = before && before.sum * own.n === own.sum * before.n;
    ranks.set(own.entry, isTied ? (ranks.get(before.entry) ?? 1) : place + 1);
  }
  return [...sums.values()].map(({ entry, n, sum }) => ({
    ...{ entry, n: Number(n), raw: Number(sum) / (Number(n) * scale), rank: ranks.get(entry) ?? 0 },
  }));
}

function signOf(value: bigint): bigint {
  return value > 0n ? 1n : value < 0n ? -1n : 0n;
}
