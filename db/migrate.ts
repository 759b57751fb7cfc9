import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { type Engine, engineOf, fileOf } from "./engine/address";
import type { Database } from "./engine/database";
import { openSqlite } from "./engine/sqlite";
import Client, { type SqliteClient } from "./engine/sqlite-client";
import { databaseTroubleIn } from "./engine/trouble";
import { inOwnFolder } from "./own-folder";

const folderOf = (engine: Engine) => inOwnFolder("migrations", engine);

/**
 * Brings the database at `address` to today's schema.
 * @throws when a step fails, loses rows or leaves rows that point at nothing: then nothing has changed.
 */
export async function migrate(address: string | undefined): Promise<void> {
  if (engineOf(address) === "postgres") await migratePostgresAt(address as string);
  else await migrateSqliteFile(fileOf(address), folderOf("sqlite"));
}

/** @throws when the database lacks a migration that this code knows of, or does not answer. */
export async function insistMigrated(database: Database): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: folderOf(database.engine) }).length;
  if ((await countApplied(database)) < known) {
    throw new Error("The database is not up to date. Run: npm run sayembara -- migrate");
  }
}

/** @throws when the database is not the one that this code can serve: its schema, or the account of its rows. */
export async function insistUpToDate(database: Database): Promise<void> {
  await insistMigrated(database);
  if (await isUnaccounted(database)) {
    throw new Error("The ledger does not account for the rows yet. Run: npm run sayembara -- migrate");
  }
}

/** Whether a portal is older than the account of its rows, and that account was not begun: a migration broke off. */
export async function isUnaccounted({ read }: Pick<Database, "read">): Promise<boolean> {
  const [first] = await read
    .select({ body: sql<string>`body` })
    .from(sql`events`)
    .where(sql`chain = 'portal' and seq = 0`);
  if (!first || "rows" in (JSON.parse(first.body) as object)) return false;
  const [begun] = await read.select({ one: sql`1` }).from(sql`events`).where(sql`type = 'ledger.accounted'`).limit(1);
  return begun === undefined;
}

async function countApplied({ engine, read }: Database): Promise<number> {
  const table = engine === "postgres" ? sql`drizzle.__drizzle_migrations` : sql`__drizzle_migrations`;
  const asked = read.select({ count: sql`count(*)`.mapWith(Number) }).from(table);
  const applied = await (async () => asked)().catch((error: unknown) => {
    // Of an empty database: there is no such table yet.
    if (databaseTroubleIn(error)) throw error;
    return [];
  });
  return applied[0]?.count ?? 0;
}

/**
 * SQLite rebuilds a table by dropping it, and a drop cascades while foreign keys are enforced.
 * They can be off only outside a transaction, so this does not use drizzle's migrator, only its files and its table.
 */
export async function migrateSqliteFile(file: string, folder: string): Promise<void> {
  await openSqlite(file).close();
  const client = new Client(file);
  client.pragma("foreign_keys = OFF");
  client.exec(
    `create table if not exists "__drizzle_migrations" (id integer primary key, hash text not null, created_at numeric)`,
  );
  try {
    client.transaction(() => {
      const before = countRows(client);
      applyMissing(client, folder);
      insistNothingLost(before, countRows(client));
      const orphans = client.pragma("foreign_key_check") as unknown[];
      if (orphans.length > 0) throw new Error(`rows would point at nothing: ${JSON.stringify(orphans[0])}`);
    })();
  } finally {
    client.close();
  }
}

function applyMissing(client: SqliteClient, migrationsFolder: string) {
  const last = client.prepare(`select max(created_at) as at from "__drizzle_migrations"`).get() as {
    at: number | null;
  };
  for (const migration of readMigrationFiles({ migrationsFolder })) {
    if (last.at !== null && migration.folderMillis <= last.at) continue;
    for (const statement of migration.sql) client.exec(statement);
    client
      .prepare(`insert into "__drizzle_migrations" (hash, created_at) values (?, ?)`)
      .run(migration.hash, migration.folderMillis);
  }
}

function countRows(client: SqliteClient): Map<string, number> {
  const tables = client
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  return new Map(
    tables.map((table) => [table, client.prepare(`select count(*) from "${table}"`).pluck().get() as number]),
  );
}

function insistNothingLost(before: Map<string, number>, after: Map<string, number>) {
  for (const [table, rows] of before) {
    const left = after.get(table);
    if (left !== undefined && left < rows) throw new Error(`${rows - left} rows of ${table} would be lost`);
  }
}

async function migratePostgresAt(address: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: address, max: 1 });
  try {
    await migratePostgres(drizzle(pool), { migrationsFolder: folderOf("postgres") });
  } finally {
    await pool.end();
  }
}
