import pg from "pg";
import { countTables } from "./backup-postgres";
import { Failure } from "./command";
import { runProgram } from "./postgres-programs";

/** All of the dump or nothing of it. PostgreSQL keeps no copy of what was there before. */
export async function restorePostgres(file: string, address: string, force: boolean): Promise<undefined> {
  await countTables(file);
  const isEmpty = (await countExisting(address)) === 0;
  if (!isEmpty && !force) {
    throw new Failure("The database has tables. Restore into an empty one, or say --force to replace what is there.");
  }
  const replacing = isEmpty ? [] : ["--clean", "--if-exists"];
  await runProgram(
    "pg_restore",
    ["--no-owner", "--no-privileges", "--single-transaction", ...replacing, file],
    address,
  );
}

async function countExisting(address: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      "select count(*) from information_schema.tables where table_schema in ('public', 'drizzle')",
    );
    return Number(rows[0]?.count ?? 0);
  } finally {
    await client.end();
  }
}
