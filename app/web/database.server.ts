import { type Database, openDatabase } from "db/engine/database";
import { insistMigrated } from "db/migrate";
import { eventTypes, publicEvents } from "~/domain/ledger/event-types";
import { pageCache } from "./serving/page-cache.server";

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
  await insistMigrated(database);
  database.onCommit(dropStalePages);
  return database;
}

function dropStalePages(happened: string[]) {
  const shown = eventTypes.some((type) => publicEvents.has(type) && happened.includes(type));
  if (shown) pageCache().clear();
}
