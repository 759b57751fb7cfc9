import { type ParseArgsConfig, parseArgs } from "node:util";

export type Command = {
  /** Does it and says what it did; returns the exit code. */
  run(args: string[]): Promise<number>;
};

/** The command was called wrongly: usage is shown, exit code 2. */
export class BadArguments extends Error {
  override name = "BadArguments";
}

/** The command cannot be done, for a reason that one sentence tells: exit code 1. */
export class Failure extends Error {
  override name = "Failure";
}

/** node:util's parseArgs. @throws BadArguments for what it does not know. */
export function parse<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error));
  }
}

/** The one positional argument. */
export function theOnly(positionals: readonly string[], what: string): string {
  const [only, ...more] = positionals;
  if (only === undefined) throw new BadArguments(`Say which ${what}.`);
  if (more.length > 0) throw new BadArguments(`One ${what} at a time: "${more[0]}" is too much.`);
  return only;
}
