import type { Database } from "db/engine/database";
import { databaseTroubleIn } from "db/engine/trouble";
import { users } from "db/schema";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { freshDatabase } from "../support/database";

const aUser = (id: string) => ({ id, email: id, name: id, passwordHash: "-", createdAt: new Date(0) });
const add = (database: Database, id: string) =>
  database.write(async (db) => void (await db.insert(users).values(aUser(id))));
const idsOf = async (database: Database) =>
  (await database.read.select({ id: users.id }).from(users)).map(({ id }) => id).sort();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("a write that was begun inside a transaction and runs after its end is refused, and nobody's rollback takes it", async () => {
  const database = await freshDatabase();
  let late: Promise<void> = Promise.resolve();
  await database.write(async (db) => {
    await db.insert(users).values(aUser("a"));
    late = pause(20).then(() => add(database, "late"));
  });
  const other = database.write(async (db) => {
    await db.insert(users).values(aUser("b"));
    await pause(60);
    throw new Error("rolled back");
  });

  await expect(late).rejects.toThrow(/after its end/);
  await expect(other).rejects.toThrow("rolled back");
  expect(await idsOf(database)).toEqual(["a"]);
});

test("queries that were handed out inside a transaction answer nobody after its end", async () => {
  const database = await freshDatabase();
  const kept = await database.write(async (db) => ({ db }));
  await expect((async () => kept.db.insert(users).values(aUser("late")))()).rejects.toThrow();
  await expect((async () => kept.db.select().from(users))()).rejects.toThrow();
  expect(await idsOf(database)).toEqual([]);
});

test("writing without a transaction is a fault of ours and never told as trouble of the database", async () => {
  const database = await freshDatabase();
  const written = (async () => database.read.insert(users).values(aUser("a")))();
  const error = await written.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(Error);
  expect(databaseTroubleIn(error)).toBeUndefined();
  expect(await idsOf(database)).toEqual([]);
});

test("a commit that keeps nothing is no success", async () => {
  const database = await freshDatabase();
  if (database.engine !== "postgres") return;
  const swallowing = database.write(async (db) => {
    await db.insert(users).values(aUser("a"));
    await (async () => db.insert(users).values(aUser("a")))().catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow(/Nothing was kept/);
  expect(await idsOf(database)).toEqual([]);
});

test("readers find a connection while a hundred writers wait for their turn", async () => {
  const database = await freshDatabase();
  let hasRead = false;
  const slow = database.write(async () => {
    await pause(150);
    expect(hasRead).toBe(true);
  });
  const waiting = Array.from({ length: 100 }, (_, index) => add(database, `w${index}`));
  await idsOf(database);
  hasRead = true;
  await Promise.all([slow, ...waiting]);
  expect(await idsOf(database)).toHaveLength(100);
});

test("connections that the server ends under their queries and at rest are replaced, and the process lives", async () => {
  const database = await freshDatabase();
  if (database.engine !== "postgres") return;
  await add(database, "a");
  const underway = database.write(async (db) => {
    await db.insert(users).values(aUser("lost"));
    await endAllConnections(database);
    await db.insert(users).values(aUser("lost too"));
  });

  const error = await underway.catch((error: unknown) => error);
  expect(databaseTroubleIn(error)).toBe("away");
  expect(await idsOf(database)).toEqual(["a"]);
  await endAllConnections(database);
  await add(database, "b");
  expect(await idsOf(database)).toEqual(["a", "b"]);
});

async function endAllConnections({ read }: Database) {
  const others = sql`pid <> pg_backend_pid() and datname = current_database()`;
  await read.select({ ended: sql`pg_terminate_backend(pid)` }).from(sql`pg_stat_activity`).where(others);
}
