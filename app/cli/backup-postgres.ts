import { renameSync, rmSync } from "node:fs";
import type { Proof } from "./backup-sqlite";
import { Failure } from "./command";
import { runProgram } from "./postgres-programs";

/** pg_dump in its custom format; the file gets its name only when pg_restore can read it. */
export async function backupPostgres(address: string, target: string): Promise<Proof> {
  const partial = `${target}.partial`;
  try {
    await runProgram("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file", partial], address);
    const tables = await countTables(partial);
    renameSync(partial, target);
    return {
      proof: `pg_restore can read the copy: ${tables} tables. Restoring it checks chains and invariants.`,
      broken: [],
    };
  } finally {
    rmSync(partial, { force: true });
  }
}

/** The tables whose rows a dump holds. @throws Failure when it is no dump of this portal. */
export async function countTables(file: string): Promise<number> {
  const contents = await runProgram("pg_restore", ["--list", file]);
  const tables = contents.split("\n").filter((line) => line.includes(" TABLE DATA "));
  if (!tables.some((line) => line.includes(" public events "))) throw new Failure(`${file} holds no ledger.`);
  return tables.length;
}
