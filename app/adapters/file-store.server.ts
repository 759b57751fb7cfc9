import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { inOwnFolder } from "db/own-folder";
import { onDisk } from "./store-trouble";

/*
 * Files on disk, each under the SHA-256 of its content: FILES_DIR/ab/ab12…. What comes in is written beside them under a
 * name that nobody can ask for, brought to the disk, and only then linked, so nothing half-written is ever in the store.
 */

const dayMs = 86_400_000;

/** A file on its way in: whole, on disk, and not yet in the store. */
export type Incoming = { path: string; sha256: string; bytes: number };

/** Both ends count, as in an HTTP range. */
export type ByteRange = { start: number; end: number };

export function filesDirectory(): string {
  return process.env.FILES_DIR || inOwnFolder("data/files");
}

/** Where resumable uploads grow. */
export function uploadsDirectory(): string {
  return join(filesDirectory(), "unfinished");
}

/** A path for somebody else to write a file to, which then becomes Incoming through `measureFile`. */
export async function temporaryPath(): Promise<string> {
  const folder = join(filesDirectory(), "incoming");
  await onDisk(mkdir(folder, { recursive: true }));
  return join(folder, randomUUID());
}

/**
 * Writes what comes to disk and hashes it on the way. @returns undefined when it is more than `maxBytes`: the rest is
 * read to its end and dropped, so that a form's next file can follow.
 */
export async function receiveFile(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Incoming | undefined> {
  const path = await temporaryPath();
  const handle = await onDisk(open(path, "wx", 0o600));
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) continue;
      hash.update(chunk);
      await onDisk(handle.appendFile(chunk));
    }
    await onDisk(handle.sync());
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  if (bytes <= maxBytes) return { path, sha256: hash.digest("hex"), bytes };
  await rm(path, { force: true });
  return undefined;
}

/** A file that is on disk already, made durable and hashed. */
export async function measureFile(path: string): Promise<Incoming> {
  const handle = await onDisk(open(path, "r+"));
  try {
    await onDisk(handle.sync());
    const { size } = await handle.stat();
    return { path, sha256: await hashOf(path), bytes: size };
  } finally {
    await handle.close();
  }
}

/** Gives a file its place in the store; from here on it can be read, and never changes. */
export async function keepFile(incoming: Incoming): Promise<void> {
  await placeFile(incoming);
  await discardFile(incoming);
}

/** The same, but it also stays where it was until whoever brought it has written down that it is kept. */
export function placeFile(incoming: Incoming): Promise<void> {
  return onDisk(place(incoming));
}

async function place({ path, sha256 }: Incoming): Promise<void> {
  const target = storedPath(sha256);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  await link(path, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await syncFolder(folder);
  await syncFolder(filesDirectory());
}

export async function discardFile({ path }: Pick<Incoming, "path">): Promise<void> {
  await rm(path, { force: true });
}

export function openFile(sha256: string, range?: ByteRange): ReadStream {
  return createReadStream(storedPath(sha256), range);
}

/** How many bytes the store has under this hash; undefined when it has none. */
export async function sizeOfFile(sha256: string): Promise<number | undefined> {
  const found = await onDisk(
    stat(storedPath(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
  );
  return found?.size;
}

/** Nothing but a hash leads to a path, so no name can leave the folder. */
export function storedPath(sha256: string, directory = filesDirectory()): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("a stored file is asked for by its SHA-256");
  return join(directory, sha256.slice(0, 2), sha256);
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Deletes what was begun and not touched for a day. @returns how many files went */
export async function sweepUnfinished(now: Date): Promise<number> {
  let swept = 0;
  for (const folder of [join(filesDirectory(), "incoming"), uploadsDirectory()]) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found || now.getTime() - found.mtimeMs < dayMs) continue;
      await rm(path, { force: true });
      swept += 1;
    }
  }
  return swept;
}

async function syncFolder(folder: string) {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
