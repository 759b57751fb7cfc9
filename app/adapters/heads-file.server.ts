import { appendFileSync, mkdirSync } from "node:fs";
import { open, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { engineOf, fileOf } from "db/engine/address";
import { groupBy } from "~/domain/kernel/grouping";
import { furthestHeads, type Head, readHeads, writeHead } from "~/domain/ledger/head";
import { filesDirectory } from "./file-store.server";

const largestBytes = 8 * 1024 * 1024;

/** Beside the database: the SQLite file's own neighbour, or next to the folder of files where that is another machine. */
export function headsFile(address: string | undefined): string {
  if (process.env.HEADS_FILE) return process.env.HEADS_FILE;
  if (engineOf(address) === "sqlite") return `${fileOf(address)}.heads`;
  return join(dirname(filesDirectory()), `${databaseIn(address ?? "")}.heads`);
}

function databaseIn(address: string): string {
  return new URL(address).pathname.replace(/[^\w.-]/g, "") || "ledger";
}

/** Undefined where there is no such file. */
export async function readHeadsFile(path: string): Promise<Head[] | undefined> {
  try {
    return readHeads(await readFile(path, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Appends, on a new line: the one before may have been cut off. Several processes may do so at once; what the system
 * has taken outlives the process.
 */
export function noteHeads(path: string, heads: readonly Head[]): void {
  if (heads.length === 0) return;
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `\n${heads.map(writeHead).join("")}`, { mode: 0o600 });
}

/** Brings what was noted to the disk, where it outlives the machine's power. */
export async function syncHeads(path: string): Promise<void> {
  const handle = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  try {
    await handle?.sync();
  } finally {
    await handle?.close();
  }
}

/** Makes a file that has grown long a short one again: of each chain and day the last head. */
export async function compactHeads(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found || found.size < largestBytes) return;
  const heads = (await readHeadsFile(path)) ?? [];
  const days = groupBy(heads, ({ at }) => at.slice(0, 10));
  const kept = [...days.values()].flatMap((ofDay) => [...furthestHeads(ofDay).values()]);
  await writeFile(`${path}.short`, kept.map(writeHead).join(""), { mode: 0o600 });
  await rename(`${path}.short`, path);
}
