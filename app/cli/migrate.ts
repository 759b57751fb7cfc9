import { engineOf, fileOf } from "db/engine/address";
import { migrate } from "db/migrate";
import { parse } from "./command";

export async function run(args: string[]): Promise<number> {
  parse({ args, options: {} });
  const address = process.env.DATABASE_URL;
  await bringUpToDate(address);
  console.log(`${engineOf(address) === "postgres" ? "The PostgreSQL database" : fileOf(address)} is up to date.`);
  return 0;
}

/** The schema, and the account of the rows of a portal that is older than it. */
export async function bringUpToDate(address: string | undefined): Promise<void> {
  await migrate(address);
  // Imported afterwards: the schema binds to an engine as soon as it is.
  const { openMigrated } = await import("./opening");
  const { operator } = await import("./operator");
  const { contextOf } = await import("~/domain/kernel/atomically.server");
  const { beginToAccount } = await import("~/domain/ledger/beginning-to-account.server");
  const database = await openMigrated(address);
  try {
    const rows = await beginToAccount(contextOf(database, operator, new Date()));
    if (rows > 0) console.log(`From now on the ledger accounts for ${rows} rows that were there before.`);
  } finally {
    await database.close();
  }
}
