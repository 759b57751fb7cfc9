import { BadArguments, type Command } from "./command";
import { complaintAbout } from "./complaints";

/** Commands are loaded when they are called: the schema binds to an engine as soon as it is imported. */
const commands: Record<string, { usage: string; load: () => Promise<Command> }> = {
  migrate: {
    usage: "migrate",
    load: () => import("./migrate"),
  },
  seed: {
    usage: "seed <first-day|mid-season|last-season|national> [--size N] [--finished]",
    load: () => import("./seed"),
  },
  user: {
    usage:
      "user <add|rename|move|password|sign-out|disable|enable> --email ADDRESS [--name NAME] [--role ROLE] [--unit NAME] [--to ADDRESS] [--password-stdin]",
    load: () => import("./user"),
  },
  accounts: {
    usage: "accounts",
    load: () => import("./accounts"),
  },
  verify: {
    usage: "verify [--head FILE] [--json]",
    load: () => import("./verify"),
  },
  assign: {
    usage: "assign --in FILE.json --out FILE.json [--seed N]",
    load: () => import("./assign"),
  },
  rank: {
    usage:
      "rank --ratings FILE.csv --places N [--weights FILE.json] [--strata FILE.csv] [--seed TEXT] [--extra SHEETS [--most-extra N]] [--json]",
    load: () => import("./rank"),
  },
  relearn: {
    usage: "relearn",
    load: () => import("./relearn"),
  },
  backup: {
    usage: "backup <folder>",
    load: () => import("./backup"),
  },
  restore: {
    usage: "restore <file> [--into ADDRESS] [--force]",
    load: () => import("./restore"),
  },
};

const [name = "", ...args] = process.argv.slice(2);
process.exitCode = await perform();

async function perform(): Promise<number> {
  if (name === "help" || name === "--help") {
    console.log(overview());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(name === "" ? overview() : `There is no command "${name}".\n\n${overview()}`);
    return 2;
  }
  try {
    return await (await command.load()).run(args);
  } catch (error) {
    if (error instanceof BadArguments) {
      console.error(`${error.message}\n\nUsage: npm run sayembara -- ${command.usage}`);
      return 2;
    }
    console.error(complaintAbout(error));
    return 1;
  }
}

function overview(): string {
  const lines = Object.values(commands).map(({ usage }) => `  npm run sayembara -- ${usage}`);
  return [
    "Usage:",
    ...lines,
    "",
    "DATABASE_URL says which database; without it, data/sayembara.db.",
    "FILES_DIR says where the files are; without it, data/files.",
  ].join("\n");
}
