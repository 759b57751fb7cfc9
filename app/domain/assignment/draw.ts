import { type Demand, floorBands } from "./demand";
import { joinGroups, levelLoads, mixPanels } from "./mixing";
import { assignOptimally } from "./optimum";
import { randomFrom } from "./random";

/** What an assignment is computed from; a conflict is a pair that cannot be, never a cost. */
export type Problem = {
  entries: readonly { id: string; need: number }[];
  judges: readonly { id: string; load?: number }[];
  conflicts: ReadonlySet<string>;
  seed: string;
};

export type Pairing = { entryId: string; judgeId: string };

export type Solution = { pairings: Pairing[]; short: { entryId: string; missing: number }[] };

/** The interface that every solver fills: pure, repeatable from the problem's seed. */
export type Solver = (problem: Problem) => Solution;

/** Whether a solution of the one is a solution of the other: the same entries, judges and conflicts. */
export function isSameProblem(one: Problem, other: Problem): boolean {
  return factsOf(one) === factsOf(other);
}

function factsOf({ entries, judges, conflicts }: Problem): string {
  return JSON.stringify([
    entries.map(({ id, need }) => `${id} ${need}`).sort(),
    judges.map(({ id, load }) => `${id} ${load ?? 0}`).sort(),
    [...conflicts].sort(),
  ]);
}

export function conflictKey(entryId: string, judgeId: string): string {
  return `${entryId} ${judgeId}`;
}

/**
 * The most even assignment there is, by minimum-cost flow: every entry has the judges it needs where that can be, and no
 * reading could go to somebody with two less. Then panels are mixed, so that judges meet many others and all of their
 * scores can be compared. Chance decides between equals, as the seed fixes it.
 */
export const drawOptimal: Solver = ({ entries, judges, conflicts, seed }) => {
  const random = randomFrom(seed);
  const loads = judges.map(({ load }) => load ?? 0);
  const wanted = entries.reduce((sum, { need }) => sum + need, 0) + loads.reduce((sum, load) => sum + load, 0);
  const average = wanted / Math.max(1, judges.length);
  const demand: Demand = {
    need: entries.map(({ need }) => need),
    judges: judges.length,
    mayRead: (entry, judge) => !conflicts.has(conflictKey(entries[entry]?.id ?? "", judges[judge]?.id ?? "")),
    misfit: () => 0,
    bands: (judge) => {
      const load = loads[judge] ?? 0;
      return floorBands({ floor: Math.floor(average), average, cap: load + entries.length, load });
    },
  };
  const { readers } = assignOptimally(demand, random);
  for (const judge of readers.flat()) loads[judge] = (loads[judge] ?? 0) + 1;
  levelLoads(readers, loads, demand);
  mixPanels(readers, demand, random);
  joinGroups(readers, demand);
  return {
    pairings: readers.flatMap((panel, entry) =>
      panel.map((judge) => ({ entryId: entries[entry]?.id ?? "", judgeId: judges[judge]?.id ?? "" })),
    ),
    short: entries.flatMap(({ id, need }, entry) => {
      const missing = need - (readers[entry]?.length ?? 0);
      return missing > 0 ? [{ entryId: id, missing }] : [];
    }),
  };
};
