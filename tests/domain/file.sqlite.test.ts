import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Client from "db/engine/sqlite-client";
import { migrate, migrateSqliteFile } from "db/migrate";
import { users } from "db/schema";
import { expect, onTestFinished, test } from "vitest";
import { freshDatabase } from "../support/database";

/** The address of a file that does not exist yet. */
function emptyAddress(): string {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-migrate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "empty.db");
}

test("a write outside a transaction fails at once", async () => {
  const database = await freshDatabase();
  await expect(
    (async () =>
      database.read
        .insert(users)
        .values({ id: "a", email: "a", name: "a", passwordHash: "-", createdAt: new Date(0) }))(),
  ).rejects.toThrow(/readonly/);
  expect(await database.read.select().from(users)).toEqual([]);
});

test("each migration is written down once", async () => {
  const address = emptyAddress();
  const written = () => {
    const client = new Client(address, { readonly: true });
    const hashes = client.prepare("select hash from __drizzle_migrations").pluck().all();
    client.close();
    return hashes;
  };
  await migrate(address);
  const first = written();
  await migrate(address);
  expect(first.length).toBeGreaterThan(0);
  expect(written()).toEqual(first);
});

test("a migration that fails half-way leaves the database as it was", async () => {
  const address = emptyAddress();
  const client = new Client(address);
  // the first migration makes many tables before it comes to one of this name
  client.exec("create table users (id text); insert into users values ('mine')");
  const tables = () =>
    client.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();

  await expect(migrate(address)).rejects.toThrow(/already exists/);

  expect(tables()).toEqual(["__drizzle_migrations", "users"]);
  expect(client.prepare("select id from users").pluck().all()).toEqual(["mine"]);
  expect(client.prepare("select count(*) from __drizzle_migrations").pluck().get()).toBe(0);
  client.close();
});

test("a database with rows that point at nothing is not migrated", async () => {
  const address = emptyAddress();
  await migrate(address);
  const client = new Client(address);
  client.pragma("foreign_keys = OFF");
  client.exec("insert into unit_names (unit_id, name, short_name, from_on) values ('gone', 'X', 'X', '2020-01-01')");
  client.close();

  await expect(migrate(address)).rejects.toThrow(/point at nothing/);
});

/** A folder of migrations in drizzle's layout, beside the file. */
function migrationsOf(file: string, statements: string[]): string {
  const folder = join(dirname(file), `migrations-${statements.length}`);
  mkdirSync(join(folder, "meta"), { recursive: true });
  const entries = statements.map((sql, idx) => {
    writeFileSync(join(folder, `${idx}.sql`), sql);
    return { idx, version: "6", when: idx + 1, tag: String(idx), breakpoints: true };
  });
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ version: "7", dialect: "sqlite", entries }));
  return folder;
}

const family = `create table parents (id text primary key);
create table children (id text primary key, parent text not null references parents(id) on delete cascade);
insert into parents values ('p'); insert into children values ('c', 'p');`;

const rows = (file: string, table: string) => {
  const client = new Client(file, { readonly: true });
  const ids = client.prepare(`select id from ${table}`).pluck().all();
  client.close();
  return ids;
};

test("rebuilding a table does not cascade into the rows that refer to it", async () => {
  const file = emptyAddress();
  const rebuild = `create table new_parents (id text primary key, name text);
insert into new_parents (id) select id from parents; drop table parents; alter table new_parents rename to parents;`;

  await migrateSqliteFile(file, migrationsOf(file, [family, rebuild]));

  expect([rows(file, "parents"), rows(file, "children")]).toEqual([["p"], ["c"]]);
});

test("a migration that loses rows is refused and has changed nothing", async () => {
  const file = emptyAddress();
  await migrateSqliteFile(file, migrationsOf(file, [family]));

  const losing = "alter table parents add column name text; delete from children;";
  await expect(migrateSqliteFile(file, migrationsOf(file, [family, losing]))).rejects.toThrow(/1 rows of children/);

  expect([rows(file, "parents"), rows(file, "children")]).toEqual([["p"], ["c"]]);
});
