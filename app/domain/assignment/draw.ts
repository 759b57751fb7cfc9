import { randomFrom, shuffled } from "./random";

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
 * Balanced random assignment: the entries with the fewest possible judges choose first, each takes the least loaded,
 * chance parts equals; then readings move from the most to the least loaded judge while that is possible.
 */
export const drawBalanced: Solver = ({ entries, judges, conflicts, seed }) => {
  const random = randomFrom(seed);
  const loads = new Map(judges.map(({ id, load }) => [id, load ?? 0]));
  const readers = new Map<string, Set<string>>();
  const free = (entryId: string) => judges.filter(({ id }) => !conflicts.has(conflictKey(entryId, id)));

  const order = shuffled(entries, random).sort((a, b) => free(a.id).length - free(b.id).length);
  for (const { id, need } of order) {
    const possible = shuffled(free(id), random).sort((a, b) => (loads.get(a.id) ?? 0) - (loads.get(b.id) ?? 0));
    const chosen = possible.slice(0, need).map((judge) => judge.id);
    for (const judge of chosen) loads.set(judge, (loads.get(judge) ?? 0) + 1);
    readers.set(id, new Set(chosen));
  }
  level(loads, readers, conflicts);

  return {
    pairings: entries.flatMap(({ id }) => [...(readers.get(id) ?? [])].map((judgeId) => ({ entryId: id, judgeId }))),
    short: entries.flatMap(({ id, need }) => {
      const missing = need - (readers.get(id)?.size ?? 0);
      return missing > 0 ? [{ entryId: id, missing }] : [];
    }),
  };
};

function level(loads: Map<string, number>, readers: Map<string, Set<string>>, conflicts: ReadonlySet<string>) {
  const byLoad = () => [...loads].sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]));
  for (let moves = readers.size * loads.size; moves > 0; moves--) {
    const order = byLoad();
    if (!order.some(([light, least]) => order.some(([heavy, most]) => most - least > 1 && hand(heavy, light)))) return;
  }

  function hand(heavy: string, light: string): boolean {
    for (const [entryId, judges] of readers) {
      if (!judges.has(heavy) || judges.has(light) || conflicts.has(conflictKey(entryId, light))) continue;
      judges.delete(heavy);
      judges.add(light);
      loads.set(heavy, (loads.get(heavy) ?? 0) - 1);
      loads.set(light, (loads.get(light) ?? 0) + 1);
      return true;
    }
    return false;
  }
}
