import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { engineOf } from "db/engine/address";
import { openDatabase } from "db/engine/database";
import { insistMigrated, migrate } from "db/migrate";
import { users } from "db/schema";
import { expect, inject, onTestFinished, test } from "vitest";
import { inDatabase } from "../support/postgres-cluster";

const onSqlite = engineOf(process.env.DATABASE_URL) === "sqlite";
const aUser = { id: "a", email: "a", name: "a", passwordHash: "-", createdAt: new Date(0) };

/** The address of an empty database of this run's engine. */
async function emptyAddress(): Promise<string> {
  if (!onSqlite) {
    const name = `empty_${randomBytes(6).toString("hex")}`;
    const inServer = (database: string) => inject("template").replace(/[^/]+$/, database);
    await inDatabase(inServer("postgres"), `create database ${name}`);
    return inServer(name);
  }
  const folder = mkdtempSync(join(tmpdir(), "sayembara-migrate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "empty.db");
}

async function inOpen<T>(address: string, work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>) {
  const database = await openDatabase(address, { durable: false });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

test("migrating again changes nothing and loses nothing", async () => {
  const address = await emptyAddress();
  await migrate(address);
  await inOpen(address, (database) => database.write(async (db) => void (await db.insert(users).values(aUser))));

  await migrate(address);
  await migrate(address);

  expect(await inOpen(address, (database) => database.read.select().from(users))).toEqual([
    expect.objectContaining(aUser),
  ]);
});

test("a database that was not migrated is not served", async () => {
  const address = await emptyAddress();
  await expect(inOpen(address, insistMigrated)).rejects.toThrow(/not up to date/);
  await migrate(address);
  await expect(inOpen(address, insistMigrated)).resolves.toBeUndefined();
});

test.runIf(onSqlite)("each migration is written down once", async () => {
  const address = await emptyAddress();
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

test.runIf(onSqlite)("a migration that fails half-way leaves the database as it was", async () => {
  const address = await emptyAddress();
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

test.runIf(onSqlite)("a database with rows that point at nothing is not migrated", async () => {
  const address = await emptyAddress();
  await migrate(address);
  const client = new Client(address);
  client.pragma("foreign_keys = OFF");
  client.exec("insert into unit_names (unit_id, name, short_name, from_on) values ('gone', 'X', 'X', '2020-01-01')");
  client.close();

  await expect(migrate(address)).rejects.toThrow(/point at nothing/);
});
