import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { inDatabase, startCluster } from "../../support/postgres-cluster";
import { endServing, freePort, type ServingProcess, startServing } from "../../support/serving-process";
import { sayembara } from "./command-line";
import type { Ask } from "./pen";

/** Several processes of the portal on one durable PostgreSQL; they reach it at the address that `reach` makes of its own. */
export async function openPostgresPortals(count: number, reach = async (address: string) => address) {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-drill-"));
  const cluster = await startCluster({ durable: true });
  const address = cluster.addressOf("latihan");
  await inDatabase(cluster.addressOf("postgres"), "create database latihan");
  // Each is one process: whichever ends is missed, and the pages that it keeps are its own.
  const settings = { DATABASE_URL: address, FILES_DIR: join(folder, "files") };
  sayembara(settings, "migrate");
  sayembara(settings, "seed", "first-day");
  const reached = { ...settings, DATABASE_URL: await reach(address) };
  const portals: ServingProcess[] = [];
  for (let made = 0; made < count; made++) portals.push(await startServing(await freePort(), reached));

  return {
    cluster,
    portals,
    settings: reached,
    /** Asks PostgreSQL itself, and goes on asking until it answers. */
    ask: ((sql, values) => patiently(address, sql, values)) satisfies Ask,
    insistAlive() {
      if (portals.some(({ isAlive }) => !isAlive())) throw new Error("a process of the portal has ended");
    },
    /** The last line of what it says. */
    verify: () => sayembara(settings, "verify").trim().split("\n").at(-1) ?? "",
    async close() {
      for (const portal of portals) await endServing(portal);
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function patiently(address: string, sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  for (const givesUpAt = Date.now() + 30_000; ; ) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return (await client.query(sql, values)).rows;
    } catch (error) {
      if (Date.now() > givesUpAt) throw error;
      await pause(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
