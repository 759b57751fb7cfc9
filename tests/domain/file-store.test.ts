import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import {
  keepFile,
  openFile,
  receiveFile,
  sizeOfFile,
  storedPath,
  sweepUnfinished,
  temporaryPath,
} from "~/adapters/file-store.server";
import { freshFiles } from "../support/files";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** Every file of the store that can be asked for. */
const inStore = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.length === 2)
    .flatMap((name) => readdirSync(join(folder, name)));

test("a file is kept under the hash of its content, and read again whole or in part", async () => {
  freshFiles();
  const bytes = randomBytes(300_000);
  const incoming = await receiveFile(Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]), 300_000);
  expect(incoming).toMatchObject({ sha256: sha256(bytes), bytes: 300_000 });
  expect(await sizeOfFile(sha256(bytes))).toBeUndefined();
  if (incoming) await keepFile(incoming);

  expect(await sizeOfFile(sha256(bytes))).toBe(300_000);
  expect(readFileSync(storedPath(sha256(bytes)))).toEqual(bytes);
  expect(await buffer(openFile(sha256(bytes), { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20));
});

test("the same content kept twice lies there once", async () => {
  const folder = freshFiles();
  for (let turn = 0; turn < 2; turn++) {
    const incoming = await receiveFile(Readable.from([Buffer.from("sama")]), 10);
    if (incoming) await keepFile(incoming);
  }
  expect(inStore(folder)).toEqual([sha256(Buffer.from("sama"))]);
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
});

test("what is larger than allowed is read to its end and leaves nothing", async () => {
  const folder = freshFiles();
  let read = 0;
  const source = Readable.from(
    (function* () {
      for (; read < 5; read++) yield Buffer.alloc(100);
    })(),
  );
  expect(await receiveFile(source, 250)).toBeUndefined();
  expect(read).toBe(5);
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
});

test("while a file comes in, and when its line breaks, the store has nothing of it", async () => {
  const folder = freshFiles();
  let midway: string[] = [];
  const broken = async function* () {
    yield Buffer.alloc(70_000, 1);
    yield Buffer.alloc(70_000, 2);
    midway = inStore(folder);
    expect(readdirSync(join(folder, "incoming"))).toHaveLength(1);
    throw new Error("the line broke");
  };
  await expect(receiveFile(broken(), 1_000_000)).rejects.toThrow("the line broke");
  expect([midway, inStore(folder), readdirSync(join(folder, "incoming"))]).toEqual([[], [], []]);
});

test("only a hash leads to a path", () => {
  freshFiles();
  for (const name of ["../../etc/passwd", "A".repeat(64), "", `${"a".repeat(63)}/`]) {
    expect(() => storedPath(name)).toThrow();
  }
});

test("what was begun and left alone for a day is swept; what is fresh and what is kept stays", async () => {
  const folder = freshFiles();
  const kept = await receiveFile(Readable.from([Buffer.from("tetap")]), 10);
  if (kept) await keepFile(kept);
  const [old, fresh] = [await temporaryPath(), await temporaryPath()];
  const now = new Date();
  const yesterday = new Date(now.getTime() - 25 * 3_600_000);
  for (const path of [old, fresh]) writeFileSync(path, "setengah");
  utimesSync(old, yesterday, yesterday);
  utimesSync(storedPath(kept?.sha256 ?? ""), yesterday, yesterday);

  expect(await sweepUnfinished(now)).toBe(1);
  expect([existsSync(old), existsSync(fresh), inStore(folder).length]).toEqual([false, true, 1]);
});
