import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineOf } from "db/engine/address";
import { openDatabase } from "db/engine/database";
import { insistMigrated, insistUpToDate, migrate } from "db/migrate";
import { commitments, events, users } from "db/schema";
import { expect, inject, onTestFinished, test } from "vitest";
import { bringUpToDate } from "~/cli/migrate";
import { canonicalJson } from "~/domain/ledger/canonical";
import { chainStart, hashRecord } from "~/domain/ledger/chain.server";
import { inDatabase } from "../support/postgres-cluster";

const onSqlite = engineOf(process.env.DATABASE_URL) === "sqlite";
const oldBody = { type: "user.added", subject: "a", actor: null, at: "1970-01-01T00:00:00.000Z", details: {} };
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

test("a portal that is older than the account of its rows is served only once that has begun, also when it broke off", async () => {
  const address = await emptyAddress();
  await migrate(address);
  await inOpen(address, async (database) => {
    await database.write(async (db) => {
      await db.insert(users).values(aUser);
      const { chain, seq, prev, body } = { chain: "portal", seq: 0, prev: chainStart("portal"), body: oldBody };
      const hash = hashRecord({ chain, seq, prev, body });
      const { type, subject } = body;
      await db
        .insert(events)
        .values({ chain, seq, prev, hash, type, subject, actorId: null, at: new Date(0), body: canonicalJson(body) });
    });
    await expect(insistUpToDate(database)).rejects.toThrow(/does not account/);
  });

  await bringUpToDate(address);
  await inOpen(address, async (database) => {
    await insistUpToDate(database);
    const [begun] = await database.read.select().from(commitments);
    expect(begun).toMatchObject({ tableName: "users", rowKey: "a" });
  });
  await bringUpToDate(address);
  await inOpen(address, async ({ read }) => expect(await read.select().from(commitments)).toHaveLength(1));
});

test("a database that was not migrated is not served", async () => {
  const address = await emptyAddress();
  await expect(inOpen(address, insistMigrated)).rejects.toThrow(/not up to date/);
  await migrate(address);
  await expect(inOpen(address, insistMigrated)).resolves.toBeUndefined();
});
