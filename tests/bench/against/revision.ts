import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/child";

/** A portal that was built from some revision: its folder, and what starts it. */
export type Built = { name: string; folder: string; start: string[] };

/** This checkout, built anew. */
export function thisCheckout(): Built {
  runIn(root, "npm", "run", "build");
  return { name: "now", folder: root, start: ["build/programs/start.js"] };
}

/** Checks a revision out beside this checkout, installs and builds it; the folder stays in `directory`. */
export function buildRevision(revision: string, directory: string): Built {
  const folder = join(directory, "against");
  mkdirSync(directory, { recursive: true });
  runIn(root, "git", "worktree", "add", "--force", "--detach", folder, revision);
  runIn(folder, "npm", "ci", "--no-audit", "--no-fund");
  runIn(folder, "npm", "run", "build");
  const isBundled = existsSync(join(folder, "build/programs/start.js"));
  const start = isBundled ? ["build/programs/start.js"] : ["--import", "tsx", "app/web/serving/start.server.ts"];
  return { name: revision.slice(0, 8), folder, start };
}

export function dropRevision({ folder }: Built) {
  runIn(root, "git", "worktree", "remove", "--force", folder);
}

/** The national world, as that revision makes it. */
export function seedNational({ folder }: Built, file: string, size: number) {
  const env = { DATABASE_URL: `file:${file}`, FILES_DIR: `${file}.files` };
  execFileSync("npm", ["run", "--silent", "sayembara", "--", "seed", "national", String(size)], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return env;
}

function runIn(folder: string, command: string, ...args: string[]) {
  execFileSync(command, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}
