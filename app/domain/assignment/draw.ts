import { type Demand, floorBands } from "./demand";
import { joinGroups, levelLoads, mixPanels } from "./mixing";
import { assignOptimally } from "./optimum";
import { randomFrom } from "./random";

/** What an assignment is computed from; a conflict is a pair that cannot be, never a cost. */
export type Problem = {
  entries: ReadonlyArray<{ id: string; need: number; categoryId?: string | null }>;
  judges: readonly DrawnJudge[];
  conflicts: ReadonlySet<string>;
  /** Readings that stay where they are; they count among what an entry needs and a judge takes. */
  kept?: readonly Pairing[];
  seed: string;
};

export type DrawnJudge = {
  id: string;
  /** Readings of other entries than these. */
  load?: number;
  /** How many readings he or she takes in all. */
  most?: number | undefined;
  /** Categories of which he or she knows most; none means all alike. */
  expertise?: readonly string[];
  /** Where he or she works: two of one house on an entry are avoided where that can be. */
  house?: string | undefined;
};

/** One category off weighs as much as an eighth of the average load: balance comes first. */
const strangeness = 10;

export type Pairing = { entryId: string; judgeId: string };

export type Solution = { pairings: Pairing[]; short: { entryId: string; missing: number }[] };

/** The interface that every solver fills: pure, repeatable from the problem's seed. */
export type Solver = (problem: Problem) => Solution;

/** Whether a solution of the one is a solution of the other: the same entries, judges and conflicts. */
export function isSameProblem(one: Problem, other: Problem): boolean {
  return factsOf(one) === factsOf(other);
}

function factsOf({ entries, judges, conflicts, kept = [] }: Problem): string {
  return JSON.stringify([
    entries.map(({ id, need, categoryId }) => `${id} ${need} ${categoryId ?? ""}`).sort(),
    judges.map((judge) => JSON.stringify([judge.id, judge.load, judge.most, judge.expertise, judge.house])).sort(),
    [...conflicts].sort(),
    kept.map(({ entryId, judgeId }) => conflictKey(entryId, judgeId)).sort(),
  ]);
}

export function conflictKey(entryId: string, judgeId: string): string {
  return `${entryId} ${judgeId}`;
}

/** Whether a judge knows the category of an entry; who named none knows all alike. */
export function isAtHome({ expertise = [] }: DrawnJudge, categoryId: string | null | undefined): boolean {
  return expertise.length === 0 || !categoryId || expertise.includes(categoryId);
}

/**
 * The most even assignment there is, by minimum-cost flow: every entry has the judges it needs where that can be, nobody
 * more than he or she takes, and no reading could go to somebody with two less who knows its category as well. Then
 * panels are mixed, so that judges meet many others and all of their scores can be compared. Chance decides between
 * equals, as the seed fixes it.
 */
export const drawOptimal: Solver = (problem) => {
  const { entries, judges, seed } = problem;
  const random = randomFrom(seed);
  const { demand, kept, loads } = demandOf(problem);
  const { readers } = assignOptimally(demand, random);
  for (const judge of readers.flat()) loads[judge] = (loads[judge] ?? 0) + 1;
  levelLoads(readers, loads, demand);
  mixPanels(readers, demand, random, kept);
  joinGroups(readers, demand, kept);
  return {
    pairings: readers.flatMap((panel, entry) =>
      [...(kept[entry] ?? []), ...panel].map((judge) => ({
        entryId: entries[entry]?.id ?? "",
        judgeId: judges[judge]?.id ?? "",
      })),
    ),
    short: entries.flatMap(({ id }, entry) => {
      const missing = (demand.need[entry] ?? 0) - (readers[entry]?.length ?? 0);
      return missing > 0 ? [{ entryId: id, missing }] : [];
    }),
  };
};

/** The problem in the solver's terms, with entries and judges by number. */
function demandOf({ entries, judges, conflicts, kept: staying = [] }: Problem) {
  const entryNumbers = new Map(entries.map(({ id }, entry) => [id, entry]));
  const judgeNumbers = new Map(judges.map(({ id }, judge) => [id, judge]));
  const kept = entries.map((): number[] => []);
  const loads = judges.map(({ load }) => load ?? 0);
  for (const { entryId, judgeId } of staying) {
    const [entry, judge] = [entryNumbers.get(entryId), judgeNumbers.get(judgeId)];
    if (entry === undefined || judge === undefined) throw new Error("what is kept has to be of this problem");
    kept[entry]?.push(judge);
    loads[judge] = (loads[judge] ?? 0) + 1;
  }
  const need = entries.map(({ need }, entry) => Math.max(0, need - (kept[entry]?.length ?? 0)));
  const most = judges.map((judge, number) => judge.most ?? (loads[number] ?? 0) + entries.length);
  const share = evenShare(sum(need) + sum(loads), most);
  const demand: Demand = {
    need,
    judges: judges.length,
    mayRead: (entry, judge) =>
      !kept[entry]?.includes(judge) && !conflicts.has(conflictKey(entries[entry]?.id ?? "", judges[judge]?.id ?? "")),
    misfit: (entry, judge) => {
      const one = judges[judge];
      return one && !isAtHome(one, entries[entry]?.categoryId) ? strangeness : 0;
    },
    bands: (judge) => {
      const cap = most[judge] ?? 0;
      return floorBands({ floor: Math.floor(share), average: share, cap, load: loads[judge] ?? 0 });
    },
    most: (judge) => most[judge] ?? 0,
    areOfOneHouse: (one, other) => judges[one]?.house !== undefined && judges[one]?.house === judges[other]?.house,
  };
  return { demand, kept, loads };
}

/** The load that all reach who take as much, where some take less. */
function evenShare(wanted: number, most: readonly number[]): number {
  let [left, judges, share] = [wanted, most.length, 0];
  for (const cap of [...most].sort((a, b) => a - b)) {
    share = left / judges;
    if (cap >= share) return share;
    left -= cap;
    judges -= 1;
  }
  return share;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
