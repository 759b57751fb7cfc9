import { conflictKey, type Pairing, type Solution } from "./draw";
import { randomFrom, shuffled } from "./random";

export type Placement = {
  /** One reading each; an entry may stand here more than once. */
  entries: readonly string[];
  judges: ReadonlyArray<{ id: string; load: number; most?: number | undefined }>;
  conflicts: { has(pair: string): boolean };
  /** Nobody is given work beyond it. */
  limit: number;
  seed: string;
};

/**
 * Gives each reading to the least loaded judge who may take it, the entries with the fewest such judges first; chance
 * parts equals, fixed by the seed. What nobody can take is told as short.
 */
export function placeReadings({ entries, judges, conflicts, limit, seed }: Placement): Solution {
  const random = randomFrom(seed);
  const loads = new Map(judges.map(({ id, load }) => [id, load]));
  const given = new Set<string>();
  const free = (entryId: string) =>
    judges.filter(({ id, most = limit }) => {
      const pair = conflictKey(entryId, id);
      return !conflicts.has(pair) && !given.has(pair) && (loads.get(id) ?? 0) < Math.min(most, limit);
    });
  const pairings: Pairing[] = [];
  const short = new Map<string, number>();
  for (const entryId of shuffled(entries, random).sort((a, b) => free(a).length - free(b).length)) {
    const [judge] = shuffled(free(entryId), random).sort((a, b) => (loads.get(a.id) ?? 0) - (loads.get(b.id) ?? 0));
    if (!judge) {
      short.set(entryId, (short.get(entryId) ?? 0) + 1);
      continue;
    }
    given.add(conflictKey(entryId, judge.id));
    loads.set(judge.id, (loads.get(judge.id) ?? 0) + 1);
    pairings.push({ entryId, judgeId: judge.id });
  }
  return { pairings, short: [...short].map(([entryId, missing]) => ({ entryId, missing })) };
}
