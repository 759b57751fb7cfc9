import type { BenchRow, Contender, Round, Running } from "./row";
import type { World } from "./support/world";

export type Side = { name: string; rounds: Round[] };
export type Measured = { row: BenchRow; baseline: Side; candidate: Side };

const warmUpSeconds = 1;

/** Baseline and candidate take turns, and turns at going first, so that a busy minute of the machine hits both. */
export async function measure(row: BenchRow, world: World, rounds: number, seconds: number): Promise<Measured> {
  const baseline = await begin(row.baseline, world);
  try {
    const candidate = await begin(row.candidate, world);
    try {
      for (let round = 0; round < rounds; round++) {
        for (const turn of round % 2 === 0 ? [baseline, candidate] : [candidate, baseline]) {
          turn.rounds.push(await turn.running.run(seconds));
        }
      }
    } finally {
      await candidate.running.stop();
    }
    return { row, baseline, candidate };
  } finally {
    await baseline.running.stop();
  }
}

async function begin(contender: Contender, world: World): Promise<Side & { running: Running }> {
  const running = await contender.start(world);
  await running.run(warmUpSeconds);
  return { name: contender.name, rounds: [], running };
}
