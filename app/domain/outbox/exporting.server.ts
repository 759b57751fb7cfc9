import { letters } from "db/schema";
import { inArray } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { type LetterFilter, latestFirst, matching, selectShown, withTrouble } from "./listing.server";

const batch = 500;

/** All letters of the post's list, the latest first, a few hundred at a time; what they say is not read. */
export async function* eachLetter(context: Context, filter: Omit<LetterFilter, "page">) {
  const wanted = await context.db
    .select({ id: letters.id })
    .from(letters)
    .where(await matching(context, filter))
    .orderBy(...latestFirst);
  const ids = wanted.map(({ id }) => id);
  for (const some of inBatches(ids, batch)) {
    const rows = await selectShown(context)
      .where(inArray(letters.id, some))
      .orderBy(...latestFirst);
    yield* rows.map(withTrouble);
  }
}
