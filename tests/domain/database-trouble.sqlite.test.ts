import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqlite } from "db/engine/sqlite";
import Client from "db/engine/sqlite-client";
import { databaseTroubleIn } from "db/engine/trouble";
import { users } from "db/schema";
import { expect, inject, onTestFinished, test } from "vitest";

const aUser = (id: string) => ({ id, email: id, name: id, passwordHash: "-", createdAt: new Date(0) });

function aFile() {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-trouble-"));
  const file = join(folder, "portal.db");
  copyFileSync(inject("template"), file);
  const database = openSqlite(file, { durable: false });
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const add = (id: string) => database.write(async (db) => void (await db.insert(users).values(aUser(id))));
  const ids = async () => (await database.read.select({ id: users.id }).from(users)).map(({ id }) => id).sort();
  return { file, folder, add, ids };
}

const troubleOf = (asked: Promise<unknown>) => asked.then(() => undefined, databaseTroubleIn);

test("while another process holds the write lock the event loop runs on, and the write follows", async () => {
  const { file, add, ids } = aFile();
  const other = new Client(file);
  other.exec("begin immediate");
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 5);
  const write = add("a");
  setTimeout(() => other.exec("commit"), 300);
  expect(await ids()).toEqual([]);
  await write;
  clearInterval(ticking);
  other.close();

  expect(ticks).toBeGreaterThan(20);
  expect(await ids()).toEqual(["a"]);
});

test("a file that was taken away takes no more writes, and the portal goes on with the one that is put back", async () => {
  const { file, folder, add, ids } = aFile();
  await add("a");
  const away = join(folder, "away.db");
  const checkpointing = new Client(file);
  checkpointing.pragma("wal_checkpoint(TRUNCATE)");
  checkpointing.close();
  for (const end of ["", "-wal", "-shm"]) renameSync(`${file}${end}`, `${away}${end}`);

  expect(await troubleOf(add("lost"))).toBe("away");
  copyFileSync(away, file);
  await add("b");
  expect(await ids()).toEqual(["a", "b"]);
});

test("pages that are damaged are told as such", async () => {
  const { file, folder, ids } = aFile();
  await ids();
  writeFileSync(join(folder, "other.db"), "this is no database".repeat(1000));
  expect(() => openSqlite(join(folder, "other.db"))).toThrow(/damaged/);
  expect(file).toBeTruthy();
});
