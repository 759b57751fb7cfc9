import type { Measured, Side } from "./measuring";
import type { Round } from "./row";

export type Figures = { name: string; perSecond: number; lowest: number; highest: number; cpuMs: number; failures: number };

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
  const rates = rounds.map((round) => round.operations / round.seconds).sort((a, b) => a - b);
  const sum = (value: (round: Round) => number) => rounds.reduce((total, round) => total + value(round), 0);
  return {
    name,
    perSecond: rates[Math.floor(rates.length / 2)] ?? 0,
    lowest: rates[0] ?? 0,
    highest: rates.at(-1) ?? 0,
    cpuMs: sum((round) => round.cpuMs) / sum((round) => round.operations),
    failures: sum((round) => round.failures),
  };
}
