import { conflictKey, type Problem } from "./draw";

/** Whether there are judges enough, before anything is drawn: each line says what would have to give, and by how much. */
export type Supply = {
  /** Readings that all entries together need. */
  wanted: number;
  /** Readings that all judges together take; undefined when some set no limit. */
  taken: number | undefined;
  /** Entries that too few judges may read, with how many may. */
  starved: Array<{ entryId: string; free: number; need: number }>;
};

export function supplyOf({ entries, judges, conflicts }: Problem): Supply {
  const limits = judges.map(({ most }) => most);
  return {
    wanted: entries.reduce((sum, { need }) => sum + need, 0),
    taken: limits.includes(undefined) ? undefined : limits.reduce<number>((sum, most) => sum + (most ?? 0), 0),
    starved: entries.flatMap(({ id, need }) => {
      const free = judges.filter((judge) => !conflicts.has(conflictKey(id, judge.id))).length;
      return free < need ? [{ entryId: id, free, need }] : [];
    }),
  };
}

/** Readings that nobody could take, whoever reads what. */
export function shortageOf({ wanted, taken }: Supply): number {
  return taken === undefined ? 0 : Math.max(0, wanted - taken);
}
