import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const engines = [
  ["SQLite", "file:unused.db"],
  ["PostgreSQL", "postgres://unused"],
] as const;

/** In a process of its own, since the engine is chosen once, at a process's start. */
async function drift(address: string) {
  const folder = import.meta.dirname;
  const tsx = join(folder, "../../node_modules/.bin/tsx");
  const { stdout } = await promisify(execFile)(tsx, [join(folder, "drift.ts")], {
    env: { ...process.env, DATABASE_URL: address },
  });
  return JSON.parse(stdout.slice(stdout.indexOf("{"))) as { missing: string[]; missingWithoutMotions: string[] };
}

test.concurrent.each(engines)("on %s the migrations make the schema, no more and no less", async (_, address) => {
  const { missing, missingWithoutMotions } = await drift(address);
  expect(missing).toEqual([]);
  expect(missingWithoutMotions.join("\n")).toMatch(/CREATE TABLE .motions./);
});
