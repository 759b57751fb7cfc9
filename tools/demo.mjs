// `npm run demo`: from a fresh clone to a portal with two seasons in it. `-- --fresh` starts over.
import { existsSync, renameSync, rmSync } from "node:fs";
import { ensureBuilt, ensureInstalled, run, runQuietly } from "./steps.mjs";

const sayembara = "build/programs/sayembara.js";
const database = "data/demo.db";
/** Where it is filled; it gets its name once it is whole, so that one that was interrupted begins anew. */
const unfinished = "data/demo-filling.db";
const envOf = (file) => ({ ...process.env, DATABASE_URL: `file:${file}` });
const options = process.argv.slice(2);
const unknown = options.find((option) => option !== "--fresh");
if (unknown) {
  console.error(`Unknown option ${unknown}. Usage: npm run demo [-- --fresh]`);
  process.exit(2);
}
/** npm keeps what stands before "--" for itself, and tells it this way. */
const isFresh = options.includes("--fresh") || process.env.npm_config_fresh === "true";

ensureInstalled();
ensureBuilt();
if (isFresh) remove(database);
if (!existsSync(database)) fill();
const env = envOf(database);
runQuietly(process.execPath, [sayembara, "migrate"], env);
run(process.execPath, [sayembara, "accounts"], env);
run(process.execPath, ["build/programs/start.js", "--next-free-port"], {
  ...env,
  NODE_ENV: "production",
  PORT: process.env.PORT ?? "3000",
});

function fill() {
  remove(unfinished);
  console.log("Filling the portal with a finished season and a running one …");
  const env = envOf(unfinished);
  runQuietly(process.execPath, [sayembara, "migrate"], env);
  for (const world of ["last-season", "mid-season"]) runQuietly(process.execPath, [sayembara, "seed", world], env);
  renameSync(`${unfinished}.heads`, `${database}.heads`);
  renameSync(unfinished, database);
}

function remove(file) {
  for (const end of ["", "-wal", "-shm", ".heads"]) rmSync(file + end, { force: true });
}
