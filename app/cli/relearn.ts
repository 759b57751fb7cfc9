import { contextOf } from "~/domain/kernel/atomically.server";
import { relearnProposals } from "~/domain/likeness/relearning.server";
import { parse } from "./command";
import { openExisting } from "./opening";
import { operator } from "./operator";

/** For proposals that are older than the search, and for an index that was lost. */
export async function run(args: string[]): Promise<number> {
  parse({ args, options: {} });
  const database = await openExisting(process.env.DATABASE_URL);
  try {
    const count = await relearnProposals(contextOf(database, operator, new Date()));
    console.log(`Search and comparison know ${count} proposals.`);
    return 0;
  } finally {
    await database.close();
  }
}
