import { existsSync } from "node:fs";
import { engineOf, fileOf } from "db/engine/address";
import { type Database, openDatabase, type Queries } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { insistMigrated, insistUpToDate } from "db/migrate";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import pg from "pg";
import { followHeads } from "~/adapters/following-heads.server";
import { headsFile } from "~/adapters/heads-file.server";
import { Failure } from "./command";

/** The database for a command that writes; it has to be there and up to date. */
export function openExisting(address: string | undefined): Promise<Database> {
  return openForWriting(address, insistUpToDate);
}

/** For the migration itself: the schema is up to date, the account of its rows may not have begun. */
export function openMigrated(address: string | undefined): Promise<Database> {
  return openForWriting(address, insistMigrated);
}

async function openForWriting(address: string | undefined, insist: Insist): Promise<Database> {
  insistFile(address);
  const database = await closedUnless(insist, await openDatabase(address));
  const flush = followHeads(database, headsFile(address), (error) =>
    console.error(`The heads were not kept: ${error}`),
  );
  return {
    ...database,
    close: async () => {
      await database.close();
      await flush();
    },
  };
}

/** One view of the whole database that stays the same however much the portal writes meanwhile; it cannot write. */
export async function openForReading(address: string | undefined): Promise<Database> {
  insistFile(address);
  const database = engineOf(address) === "postgres" ? await viewPostgres(address ?? "") : viewSqlite(fileOf(address));
  return closedUnless(insistUpToDate, database);
}

function insistFile(address: string | undefined) {
  if (engineOf(address) === "postgres" || existsSync(fileOf(address))) return;
  throw new Failure(`There is no database at ${fileOf(address)}. Make one: npm run sayembara -- migrate`);
}

type Insist = (database: Database) => Promise<void>;

async function closedUnless(insist: Insist, database: Database): Promise<Database> {
  try {
    await insist(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function viewSqlite(file: string): Database {
  const client = new Client(file, { readonly: true });
  client.pragma("busy_timeout = 10000");
  client.exec("begin");
  return { engine: "sqlite", read: drizzle(client) as Queries, close: async () => void client.close(), ...noWriting };
}

async function viewPostgres(address: string): Promise<Database> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query("begin isolation level repeatable read read only");
  const read = drizzlePostgres(client) as unknown as Queries;
  return { engine: "postgres", read, close: () => client.end(), ...noWriting };
}

const noWriting = {
  write: () => Promise.reject(new Error("this view of the database is only for reading")),
  isWriting: () => false,
  takeChanges: () => [],
  tellAfterCommit: () => undefined,
  onCommit: () => undefined,
};
