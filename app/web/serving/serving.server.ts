import { getDatabase } from "~/web/database.server";
import { loadBuilt } from "./built.server";
import { listen } from "./listening.server";
import { serverLog } from "./log.server";
import { pageCache } from "./page-cache.server";
import { checkReadiness } from "./readiness.server";
import { makeServer } from "./server.server";
import type { Settings } from "./settings";
import { stop } from "./stopping.server";

const graceMs = 10_000;

/** Answers requests. @returns where, and what ends it once everybody has their answer */
export async function serve(settings: Settings): Promise<{ port: number; end: () => Promise<void> }> {
  const log = serverLog();
  const { trustProxy } = settings;
  const server = makeServer({ ...(await loadBuilt()), cache: pageCache(), log, checkReadiness, trustProxy });
  await getDatabase();
  const port = await listen(server, settings);
  return { port, end: () => stop(server, graceMs) };
}
