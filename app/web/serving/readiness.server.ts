import { rm, statfs, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileOf } from "db/engine/address";
import { insistUpToDate } from "db/migrate";
import { filesDirectory, temporaryPath } from "~/adapters/file-store.server";
import { onDisk } from "~/adapters/store-trouble";
import { getDatabase } from "~/web/database.server";
import { troubleIn } from "~/web/trouble.server";

/** With less than this free on a disk, the next large file or the next hour may fill it. */
const leastFreeBytes = 64 * 1024 * 1024;

export type Readiness = Array<{ part: "database" | "files"; trouble: string | undefined }>;

const newForMs = 1_000;
let latest: { at: number; readiness: Promise<Readiness> } | undefined;

/** Whether the portal can do its work: read and save rows, and keep files. However often asked, found out once a second. */
export function checkReadiness(): Promise<Readiness> {
  const at = performance.now();
  if (!latest || at - latest.at > newForMs) latest = { at, readiness: findOut() };
  return latest.readiness;
}

async function findOut(): Promise<Readiness> {
  return [
    { part: "database", trouble: await troubleOf(checkDatabase) },
    { part: "files", trouble: await troubleOf(checkFiles) },
  ];
}

async function checkDatabase(): Promise<void> {
  const database = await getDatabase();
  await insistUpToDate(database);
  // A turn of its own that writes nothing: it fails where somebody else holds the lock, or the file is gone.
  await database.write(async () => undefined);
  if (database.engine === "sqlite") await insistRoom(dirname(fileOf(process.env.DATABASE_URL)));
}

async function checkFiles(): Promise<void> {
  const path = await temporaryPath();
  await onDisk(writeFile(path, "", { flag: "wx" }));
  await rm(path, { force: true });
  await insistRoom(filesDirectory());
}

async function insistRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastFreeBytes) throw new Full();
}

class Full extends Error {}

async function troubleOf(check: () => Promise<void>): Promise<string | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    return error instanceof Full ? "full" : (troubleIn(error) ?? "broken");
  }
}
