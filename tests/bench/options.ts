import { parseArgs } from "node:util";

export type Options = {
  /** Of one round. */
  seconds: number;
  rounds: number;
  /** Proposals in the seeded database. */
  size: number;
  connections: number;
  only: string | undefined;
  json: string | undefined;
  /** A revision, to be measured door by door beside this checkout. */
  against: string | undefined;
};

export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "3" },
      rounds: { type: "string", default: "5" },
      size: { type: "string", default: "3478" },
      connections: { type: "string", default: "32" },
      only: { type: "string" },
      json: { type: "string" },
      against: { type: "string" },
    },
  });
  return {
    seconds: positive("seconds", values.seconds),
    rounds: positive("rounds", values.rounds),
    size: positive("size", values.size),
    connections: positive("connections", values.connections),
    only: values.only,
    json: values.json,
    against: values.against,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, not "${text}".`);
  return value;
}
