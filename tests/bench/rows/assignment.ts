import { conflictKey, drawOptimal, type Problem, type Solver } from "~/domain/assignment/draw";
import { placeReadings } from "~/domain/assignment/placing";
import { randomFrom } from "~/domain/assignment/random";
import { verifyPairings } from "~/domain/assignment/verification";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";

const judges = 120;
const need = 3;
const categories = 11;
/** Of all pairs. */
const conflicting = 0.01;

/** One by one to whoever has least: no way back from a dead end, and nothing of who meets whom. */
const placeOneByOne: Solver = ({ entries, judges, conflicts, seed }) =>
  placeReadings({
    entries: entries.flatMap(({ id, need }) => Array.from({ length: need }, () => id)),
    judges: judges.map(({ id, load = 0 }) => ({ id, load })),
    conflicts,
    limit: Number.POSITIVE_INFINITY,
    seed,
  });

/** An assignment at four sizes: 120 judges who know some of eleven categories, three readings each, conflicts. */
export const assignmentRows: BenchRow[] = [300, 1_000, 3_000, 10_000].map((entries) => ({
  name: `assignment-${entries}`,
  baseline: {
    name: `each reading of ${entries} × ${need} to the least loaded of ${judges}, one after the other`,
    start: async () => solving(placeOneByOne, entries),
  },
  candidate: {
    name: `drawOptimal: ${entries} × ${need}, ${judges} judges, conflicts and expertise`,
    start: async () => solving(drawOptimal, entries),
  },
}));

function solving(solve: Solver, entries: number) {
  let round = 0;
  return inProcess(
    async () => {
      const problem = aProblem(entries, `benih ${++round}`);
      const { pairings, short } = solve(problem);
      if (short.length === 0) verifyPairings(problem, pairings);
    },
    async () => undefined,
  );
}

function aProblem(entries: number, seed: string): Problem {
  const random = randomFrom("soal");
  const any = (count: number) => Math.floor(random() * count);
  const conflicts = new Set<string>();
  for (let pair = 0; pair < entries * judges * conflicting; pair++) {
    conflicts.add(conflictKey(`e${any(entries)}`, `j${any(judges)}`));
  }
  return {
    entries: Array.from({ length: entries }, (_, place) => ({
      id: `e${place}`,
      need,
      categoryId: `k${any(categories)}`,
    })),
    judges: Array.from({ length: judges }, (_, place) => ({
      id: `j${place}`,
      most: Math.ceil((entries * need * 1.3) / judges),
      expertise: Array.from({ length: 3 }, () => `k${any(categories)}`),
    })),
    conflicts,
    seed,
  };
}
