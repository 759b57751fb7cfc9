import { existsSync, renameSync } from "node:fs";
import { headsFile, noteHeads, syncHeads } from "~/adapters/heads-file.server";
import { readChainHeads } from "~/domain/ledger/witnessing.server";
import { openForReading } from "./opening";

/**
 * A restored database is an older one, so the file of heads begins anew with it. @returns where the old heads are kept:
 * they show what came after the backup
 */
export async function beginHeadsAnew(address: string | undefined): Promise<string | undefined> {
  const path = headsFile(address);
  const kept = existsSync(path) ? `${path}.replaced-${new Date().toISOString().replace(/[:.]/g, "-")}` : undefined;
  if (kept) renameSync(path, kept);
  const database = await openForReading(address);
  try {
    noteHeads(path, await readChainHeads(database.read, new Date()));
    await syncHeads(path);
  } finally {
    await database.close();
  }
  return kept;
}
