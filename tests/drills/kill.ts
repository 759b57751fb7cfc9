import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Client from "db/engine/sqlite-client";
import { endServing, freePort, startServing } from "../support/serving-process";
import type { Drill } from "./drill";
import { sayembara } from "./support/command-line";
import { type Ask, takeUpPen } from "./support/pen";
import { openPostgresPortals } from "./support/postgres-portals";

const sections = ["ringkasan", "latar-belakang", "kebaruan"];

/** The process is killed amid saves, half of the times on each engine. */
export const drill: Drill = {
  says: "the portal is killed with SIGKILL amid saves, on SQLite and on PostgreSQL",
  usually: 200,
  async run(times) {
    const half = Math.ceil(times / 2);
    const sqlite = await onSqlite(half);
    const postgres = await onPostgres(times - half);
    return {
      kills: times,
      "saves acknowledged and found on SQLite": sqlite.acknowledged,
      "saves acknowledged and found on PostgreSQL": postgres.acknowledged,
      "verify on SQLite": sqlite.verify,
      "verify on PostgreSQL": postgres.verify,
    };
  },
};

type Season = { ask: Ask; settings: Record<string, string>; close(): Promise<void> };

async function onSqlite(times: number) {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-drill-"));
  const file = join(folder, "portal.db");
  const settings = { DATABASE_URL: file, FILES_DIR: join(folder, "files") };
  sayembara(settings, "migrate");
  sayembara(settings, "seed", "first-day");
  const ask: Ask = async (sql, values) => {
    const client = new Client(file, { readonly: true });
    try {
      return client.prepare(sql.replace(/\$\d+/g, "?")).all(...values) as Record<string, unknown>[];
    } finally {
      client.close();
    }
  };
  const close = async () => rmSync(folder, { recursive: true, force: true });
  return killing({ ask, settings, close }, times);
}

async function onPostgres(times: number) {
  const { ask, settings, close } = await openPostgresPortals(0);
  return killing({ ask, settings, close }, times);
}

async function killing({ ask, settings, close }: Season, times: number) {
  const port = await freePort();
  let portal = await startServing(port, settings);
  try {
    const pens = [];
    for (const section of sections) pens.push(await takeUpPen(portal.url, ask, section));
    for (let time = 0; time < times; time++) {
      const over = new AbortController();
      const writing = Promise.all(pens.map((pen) => pen.write(over.signal)));
      writing.catch(() => undefined);
      await untilSaved(pens);
      await pause(Math.random() * 300);
      await endServing(portal, "SIGKILL");
      over.abort();
      await writing;
      portal = await startServing(port, settings);
    }
    await endServing(portal);
    const acknowledged = pens.reduce((sum, pen) => sum + pen.acknowledged(), 0);
    return { acknowledged, verify: sayembara(settings, "verify").trim().split("\n").at(-1) ?? "" };
  } finally {
    await endServing(portal, "SIGKILL");
    await close();
  }
}

/** Somebody has been told that a save is done. @throws when nobody is within half a minute */
async function untilSaved(pens: ReadonlyArray<{ acknowledged: () => number }>) {
  const sum = () => pens.reduce((total, pen) => total + pen.acknowledged(), 0);
  const [before, givesUpAt] = [sum(), Date.now() + 30_000];
  while (sum() === before) {
    if (Date.now() > givesUpAt) throw new Error("the portal does not come back");
    await pause(5);
  }
}
