import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Client from "db/engine/sqlite-client";
import { Failure } from "./command";
import { insistIntact } from "./intact";

/** @returns where the database that was there before is kept, if there was one. */
export function restoreSqlite(file: string, target: string, force: boolean): string | undefined {
  if (!force && !isEmpty(target)) {
    throw new Failure(
      `${target} holds a database. Say --force to put the backup in its place; the old one is kept beside it.`,
    );
  }
  mkdirSync(dirname(target), { recursive: true });
  const incoming = `${target}.restoring`;
  try {
    copyFileSync(file, incoming);
    insistIntact(incoming);
    const kept = existsSync(target) ? moveAside(target) : undefined;
    renameSync(incoming, target);
    return kept;
  } finally {
    rmSync(incoming, { force: true });
  }
}

function isEmpty(file: string): boolean {
  if (!existsSync(file) || statSync(file).size === 0) return true;
  const client = new Client(file, { readonly: true });
  try {
    return client.prepare("select count(*) from sqlite_schema").pluck().get() === 0;
  } finally {
    client.close();
  }
}

function moveAside(target: string): string {
  insistUnused(target);
  const kept = `${target}.replaced-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  renameSync(target, kept);
  return kept;
}

/** Leaving WAL mode needs the file for itself, so it fails while the portal runs; done, the database is one file. */
function insistUnused(file: string) {
  const client = new Client(file, { timeout: 200 });
  try {
    client.pragma("journal_mode = DELETE");
  } catch {
    throw new Failure(`${file} is in use or damaged. Stop the portal first; move a damaged file away by hand.`);
  } finally {
    client.close();
  }
}
