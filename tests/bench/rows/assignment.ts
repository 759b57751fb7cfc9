import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { drawOptimal, type Solver } from "~/domain/assignment/draw";
import { placeReadings } from "~/domain/assignment/placing";
import { verifyPairings } from "~/domain/assignment/verification";
import type { BenchRow } from "../row";
import { aProblem, judges, need } from "../support/assignment-problem";
import { inProcess } from "../support/in-process";

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
    start: async () => {
      console.error(`assignment-${entries}: ${peakOf(entries)} MB of memory at most, in a process of its own`);
      return solving(drawOptimal, entries);
    },
  },
}));

/** In megabytes. */
function peakOf(entries: number): string {
  const script = fileURLToPath(new URL("../support/solving-once.ts", import.meta.url));
  return execFileSync(process.execPath, ["--import", "tsx", script, String(entries)], { encoding: "utf8" }).trim();
}

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
