import type { Measured, Side } from "./measuring";

/** Medians of the rounds. */
export type Figures = {
  name: string;
  perSecond: number;
  lowest: number;
  highest: number;
  cpuMs: number;
  failures: number;
};

export type Comparison = {
  row: string;
  goal: number | undefined;
  baseline: Figures;
  candidate: Figures;
  /** Candidate's operations per second over the baseline's: 1 is as fast. */
  rateRatio: number;
  /** Baseline's CPU time per operation over the candidate's: 1 is as cheap. */
  cpuRatio: number;
};

export function compare({ row, baseline, candidate }: Measured): Comparison {
  const ours = figuresOf(candidate);
  const theirs = figuresOf(baseline);
  return {
    row: row.name,
    goal: row.goal,
    baseline: theirs,
    candidate: ours,
    rateRatio: ours.perSecond / theirs.perSecond,
    cpuRatio: theirs.cpuMs / ours.cpuMs,
  };
}

function figuresOf({ name, rounds }: Side): Figures {
  const rates = sorted(rounds.map((round) => round.operations / round.seconds));
  const costs = sorted(rounds.map((round) => round.cpuMs / round.operations));
  return {
    name,
    perSecond: middle(rates),
    lowest: rates[0] ?? 0,
    highest: rates.at(-1) ?? 0,
    cpuMs: middle(costs),
    failures: rounds.reduce((total, round) => total + round.failures, 0),
  };
}

function sorted(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}

function middle(values: number[]): number {
  return values[Math.floor(values.length / 2)] ?? 0;
}
