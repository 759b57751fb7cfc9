import type { World } from "./support/world";

/** One line of the table: the same work by the portal and by the least that could do it. */
export type BenchRow = {
  name: string;
  /** The share of the baseline's rate that the portal is to reach. */
  goal?: number;
  baseline: Contender;
  candidate: Contender;
};

export type Contender = {
  name: string;
  start(world: World): Promise<Running>;
};

export type Running = {
  /** Does as many operations as fit into the time. */
  run(seconds: number): Promise<Round>;
  stop(): Promise<void>;
};

export type Round = {
  operations: number;
  failures: number;
  seconds: number;
  /** Of the process that does the work, without that of the load generator. */
  cpuMs: number;
};
