import { type Database, openDatabase } from "db/engine/database";
import { insistUpToDate } from "db/migrate";
import { followHeads } from "~/adapters/following-heads.server";
import { headsFile, noteHeads, syncHeads } from "~/adapters/heads-file.server";
import { eventTypes, publicEvents } from "~/domain/ledger/event-types";
import { readChainHeads } from "~/domain/ledger/witnessing.server";
import { serverLog } from "./serving/log.server";
import { pageCache } from "./serving/page-cache.server";
import { hearSiblings, tellSiblings } from "./serving/siblings.server";

declare global {
  var __sayembaraDatabase: Promise<Database> | undefined;
}

/** The process's one handle: server, Remix's bundle and hot reloads meet on globalThis. */
export function getDatabase(): Promise<Database> {
  globalThis.__sayembaraDatabase ??= open();
  return globalThis.__sayembaraDatabase;
}

async function open(): Promise<Database> {
  const database = await openDatabase(process.env.DATABASE_URL);
  await insistUpToDate(database);
  database.onCommit(dropStalePages);
  hearSiblings(() => pageCache().clear());
  await keepHeads(database);
  return database;
}

/** What was written while nobody kept heads, such as in a process that was killed, is kept now. */
async function keepHeads(database: Database) {
  const path = headsFile(process.env.DATABASE_URL);
  const flush = followHeads(database, path, (error) => serverLog().error("the file of heads is not kept up", error));
  noteHeads(path, await readChainHeads(database.read, new Date()));
  await syncHeads(path);
  const { close } = database;
  database.close = async () => {
    await close();
    await flush();
  };
}

function dropStalePages(happened: string[]) {
  const shown = eventTypes.some((type) => publicEvents.has(type) && happened.includes(type));
  if (!shown) return;
  pageCache().clear();
  tellSiblings("pages-changed");
}
