import { parseArgs } from "node:util";

export type Options = {
  /** Arrivals a second, whether or not those before have their answer. */
  rate: number;
  seconds: number;
  /** Saves at one moment: of judges, and of innovators where there are not as many. */
  burst: number;
  /** Proposals in the seeded database. */
  size: number;
  /** Judges who write at once, instead of a crowd of all kinds. */
  judges: number | undefined;
  /** How often the portal is killed while they write. */
  kills: number;
};

export function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      rate: { type: "string", default: "150" },
      seconds: { type: "string", default: "20" },
      burst: { type: "string", default: "300" },
      size: { type: "string", default: "3478" },
      judges: { type: "string" },
      kills: { type: "string", default: "50" },
    },
  });
  return {
    rate: positive("rate", values.rate),
    seconds: positive("seconds", values.seconds),
    burst: positive("burst", values.burst),
    size: positive("size", values.size),
    judges: values.judges === undefined ? undefined : positive("judges", values.judges),
    kills: Number(values.kills),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, not "${text}".`);
  return value;
}
