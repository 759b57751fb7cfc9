import { existsSync, renameSync, rmSync } from "node:fs";
import Client from "db/engine/sqlite-client";
import { namesOfBroken } from "~/domain/ledger/finding";
import { checkEverything } from "./checking";
import { Failure } from "./command";
import { insistIntact } from "./intact";
import { openForReading } from "./opening";

export type Proof = { proof: string; broken: string[] };

/** SQLite's own online backup; the file gets its name only when the copy has been found intact. */
export async function backupSqlite(file: string, target: string): Promise<Proof> {
  if (!existsSync(file)) throw new Failure(`There is no database at ${file}.`);
  const partial = `${target}.partial`;
  try {
    await copy(file, partial);
    insistIntact(partial);
    const broken = await findBroken(partial);
    renameSync(partial, target);
    return { proof: "The copy was opened: integrity, foreign keys, chains and invariants were checked.", broken };
  } finally {
    rmSync(partial, { force: true });
  }
}

/** SQLite begins a copy anew whenever another process writes; an open read transaction holds the view still. */
async function copy(file: string, target: string) {
  const client = new Client(file, { readonly: true });
  try {
    client.exec("begin; select count(*) from sqlite_schema");
    await client.backup(target);
  } finally {
    client.close();
  }
}

async function findBroken(file: string): Promise<string[]> {
  const database = await openForReading(file);
  try {
    return namesOfBroken(await checkEverything(database.read, new Date()));
  } finally {
    await database.close();
  }
}
