import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Options } from "../options";
import { type Child, startServer } from "./child";
import { ensureBuild, seed } from "./preparing";

/** What the rows share: a directory to throw away, and, for those that ask, a seeded database and the built server. */
export type World = {
  options: Options;
  directory: string;
  database(): Promise<string>;
  /** Another one, in which as many as `size` are handed in. */
  fullDatabase(): Promise<string>;
  server(): Promise<Child>;
  /** Starts something that ends with the world if nobody has stopped it before. */
  start(script: string[], env: Record<string, string>): Promise<Child>;
  end(): Promise<void>;
};

/** Of the entries begun in the national contest: 2,454 of 3,478. */
const handedIn = 2454 / 3478;

export function makeWorld(options: Options): World {
  const directory = mkdtempSync(join(tmpdir(), "sayembara-bench-"));
  const children: Child[] = [];
  let database: Promise<string> | undefined;
  let fullDatabase: Promise<string> | undefined;
  let server: Promise<Child> | undefined;

  const world: World = {
    options,
    directory,
    database() {
      database ??= seed(join(directory, "bench.db"), options.size);
      return database;
    },
    fullDatabase() {
      fullDatabase ??= seed(join(directory, "full.db"), Math.ceil(options.size / handedIn));
      return fullDatabase;
    },
    server() {
      server ??= startBuilt();
      return server;
    },
    async start(script, env) {
      const child = await startServer(script, env, join(directory, "server.log"));
      children.push(child);
      return child;
    },
    async end() {
      await Promise.all(children.map((child) => child.stop()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return world;

  async function startBuilt() {
    await ensureBuild();
    const file = await world.database();
    const env = { DATABASE_URL: `file:${file}`, FILES_DIR: `${file}.files`, TRUST_PROXY: "1" };
    return world.start(["build/programs/start.js"], env);
  }
}
