import { constants } from "node:fs";
import { copyFile, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { Queries } from "db/engine/database";
import { attachments, fileChecks, visitPhotographs } from "db/schema";
import { isNotNull } from "drizzle-orm";
import { hashOf, storedPath } from "~/adapters/file-store.server";

export type FilesReport = { count: number; missing: string[]; damaged: string[] };

/** The hash of every file that a row of the database speaks of. */
export async function listHashes(db: Queries): Promise<string[]> {
  const files = await db.selectDistinct({ sha256: attachments.sha256 }).from(attachments);
  const thumbnails = await db
    .selectDistinct({ sha256: attachments.thumbnailSha256 })
    .from(attachments)
    .where(isNotNull(attachments.thumbnailSha256));
  const copies = await db
    .selectDistinct({ sha256: fileChecks.copySha256 })
    .from(fileChecks)
    .where(isNotNull(fileChecks.copySha256));
  const visited = await db.select({ sha256: visitPhotographs.sha256 }).from(visitPhotographs);
  const small = await db.select({ sha256: visitPhotographs.thumbnailSha256 }).from(visitPhotographs);
  const all = [...files, ...thumbnails, ...copies, ...visited, ...small];
  return [...new Set(all.flatMap(({ sha256 }) => sha256 ?? []))].sort();
}

/** Reads every file through and compares it with its name, which is its hash. */
export async function checkFiles(hashes: readonly string[], directory: string): Promise<FilesReport> {
  const report: FilesReport = { count: hashes.length, missing: [], damaged: [] };
  for (const sha256 of hashes) {
    const actual = await hashOf(storedPath(sha256, directory)).catch(unlessMissing);
    if (actual === undefined) report.missing.push(sha256);
    else if (actual !== sha256) report.damaged.push(sha256);
  }
  return report;
}

/** Copies the files that are not there yet: they never change, so later backups only add. @returns how many */
export async function copyFiles(hashes: readonly string[], from: string, to: string): Promise<number> {
  let copied = 0;
  for (const sha256 of hashes) {
    const target = storedPath(sha256, to);
    if (await stat(target).catch(unlessMissing)) continue;
    await mkdir(dirname(target), { recursive: true });
    if (await copyWhole(storedPath(sha256, from), target)) copied += 1;
  }
  return copied;
}

/** The copy gets its name only when it is whole and on the disk. */
async function copyWhole(source: string, target: string): Promise<boolean> {
  const partial = `${target}.partial`;
  try {
    await copyFile(source, partial, constants.COPYFILE_FICLONE);
    const handle = await open(partial, "r+");
    await handle.sync().finally(() => handle.close());
    await rename(partial, target);
    return true;
  } catch (error) {
    return unlessMissing(error as NodeJS.ErrnoException) ?? false;
  } finally {
    await rm(partial, { force: true });
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
