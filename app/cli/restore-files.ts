import { filesDirectory } from "~/adapters/file-store.server";
import { copyFiles, listHashes } from "./files";
import { openForReading } from "./opening";

/** Copies what the restored database speaks of and the store lacks. @returns how many files */
export async function restoreFiles(address: string | undefined, source: string): Promise<number> {
  const database = await openForReading(address);
  try {
    return await copyFiles(await listHashes(database.read), source, filesDirectory());
  } finally {
    await database.close();
  }
}
