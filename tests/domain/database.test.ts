import type { Database, Queries } from "db/engine/database";
import { schemes, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { atomically, contextOf } from "~/domain/kernel/atomically.server";
import { record } from "~/domain/ledger/recording.server";
import { nobody } from "~/domain/people/actor";
import { freshDatabase } from "../support/database";

const aUser = (id: string) => ({ id, email: id, name: id, passwordHash: "-", createdAt: new Date(0) });
const idsOf = async (database: Database) =>
  (await database.read.select({ id: users.id }).from(users)).map(({ id }) => id).sort();
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

test("what is written is read when the transaction has ended, and not before", async () => {
  const database = await freshDatabase();
  await database.write(async (db) => {
    await db.insert(users).values(aUser("a"));
    expect(await idsOf(database)).toEqual([]);
    expect(await db.select({ id: users.id }).from(users)).toEqual([{ id: "a" }]);
  });
  expect(await idsOf(database)).toEqual(["a"]);
});

test("a failing transaction leaves nothing, tells nobody and does not stop the next one", async () => {
  const database = await freshDatabase();
  const heard: string[] = [];
  database.onCommit((words) => heard.push(...words));

  const failing = database.write(async (db) => {
    await db.insert(users).values(aUser("a"));
    database.tellAfterCommit("lost");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  const refusedByTheDatabase = database.write(async (db) => {
    await db.insert(users).values(aUser("b"));
    await db.insert(users).values(aUser("b"));
  });
  await expect(refusedByTheDatabase).rejects.toThrow();
  await database.write(async (db) => {
    await db.insert(users).values(aUser("c"));
    database.tellAfterCommit("kept");
  });

  expect(await idsOf(database)).toEqual(["c"]);
  expect(heard).toEqual(["kept"]);
});

test("listeners hear all words of a transaction together, once its rows can be read", async () => {
  const database = await freshDatabase();
  const heard: string[][] = [];
  database.onCommit((words) => heard.push(words));

  await database.write(async (db) => {
    database.tellAfterCommit("one");
    await db.insert(users).values(aUser("a"));
    database.tellAfterCommit("two");
    expect(heard).toEqual([]);
  });
  await database.write(async (db) => void (await db.select().from(users)));

  expect(heard).toEqual([["one", "two"]]);
  expect(() => database.tellAfterCommit("outside")).toThrow();
});

test("commands that call commands join: all of it or nothing", async () => {
  const database = await freshDatabase();
  const context = contextOf(database, nobody, new Date(0));
  const add = (id: string) => (outer: typeof context) =>
    atomically(outer, async (inner) => {
      await inner.db.insert(users).values(aUser(id));
      await record(inner, "user.added", { id });
    });

  await atomically(context, async (inner) => {
    await add("a")(inner);
    await add("b")(context);
  });
  const failing = atomically(context, async (inner) => {
    await add("c")(inner);
    await atomically(inner, () => Promise.reject(new Error("inner")));
  });

  await expect(failing).rejects.toThrow("inner");
  expect(await idsOf(database)).toEqual(["a", "b"]);
});

test("writers take turns: no increment that is read, thought over and written is lost", async () => {
  const database = await freshDatabase();
  const scheme = {
    code: "opsi" as const,
    name: "-",
    language: "en" as const,
    minAgeMonths: 0,
    quota: null,
    source: "-",
  };
  await database.write(async (db) => void (await db.insert(schemes).values(scheme)));
  const increment = async (db: Queries) => {
    const [row] = await db.select().from(schemes).where(eq(schemes.code, "opsi"));
    await pause();
    await db.update(schemes).set({ minAgeMonths: (row?.minAgeMonths ?? 0) + 1 });
  };

  await Promise.all(Array.from({ length: 20 }, () => database.write(increment)));

  expect(await database.read.select({ counted: schemes.minAgeMonths }).from(schemes)).toEqual([{ counted: 20 }]);
});

test("of writers that take turns one that fails takes nothing from the others", async () => {
  const database = await freshDatabase();
  const writes = ["a", "b", "c", "d"].map((id) =>
    database.write(async (db) => {
      await db.insert(users).values(aUser(id));
      await pause();
      if (id === "b") throw new Error("b fails");
    }),
  );

  expect((await Promise.allSettled(writes)).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(await idsOf(database)).toEqual(["a", "c", "d"]);
});

test("the database says last what the domain says kindly: no row may point at nothing or come twice", async () => {
  const database = await freshDatabase();
  await database.write(async (db) => void (await db.insert(users).values(aUser("a"))));

  await expect(
    database.write(async (db) => void (await db.insert(users).values({ ...aUser("b"), email: "a" }))),
  ).rejects.toThrow();
  await expect(
    database.write(async (db) => void (await db.delete(schemes).where(eq(schemes.code, "opsi")))),
  ).resolves.toBeUndefined();
  expect(await idsOf(database)).toEqual(["a"]);
});
