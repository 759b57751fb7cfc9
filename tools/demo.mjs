// `npm run demo`: from a fresh clone to a portal with two seasons in it. `-- --fresh` starts over.
import { existsSync, rmSync } from "node:fs";
import { ensureBuilt, ensureInstalled, run, runQuietly } from "./steps.mjs";

const database = "data/demo.db";
const env = { ...process.env, DATABASE_URL: `file:${database}` };
const options = process.argv.slice(2);
const unknown = options.find((option) => option !== "--fresh");
if (unknown) {
  console.error(`Unknown option ${unknown}. Usage: npm run demo [-- --fresh]`);
  process.exit(2);
}

ensureInstalled();
ensureBuilt();
if (options.includes("--fresh")) for (const end of ["", "-wal", "-shm"]) rmSync(database + end, { force: true });
const isNew = !existsSync(database);
runQuietly("npx", ["tsx", "app/cli/sayembara.ts", "migrate"], env);
if (isNew) {
  console.log("Filling the portal with a finished season and a running one …");
  for (const world of ["last-season", "mid-season"])
    runQuietly("npx", ["tsx", "app/cli/sayembara.ts", "seed", world], env);
}
run("npx", ["tsx", "app/cli/sayembara.ts", "accounts"], env);
run(process.execPath, ["--import", "tsx", "app/web/serving/start.server.ts", "--next-free-port"], {
  ...env,
  NODE_ENV: "production",
  PORT: process.env.PORT ?? "3000",
});
