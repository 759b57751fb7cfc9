import { letters } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { mayRetry } from "./policy";

/** An officer has a letter that did not leave tried again at once, with all its attempts anew. */
export function retryLetter(context: Context, letterId: string): Promise<void> {
  return atomically(context, async (context) => {
    const [row] = await context.db.select().from(letters).where(eq(letters.id, letterId));
    const letter = found(row);
    insist(mayRetry(context.actor, letter));

    await context.db
      .update(letters)
      .set({ status: "queued", attempts: 0, nextAt: context.now })
      .where(eq(letters.id, letterId));

    const { id, editionId } = letter;
    await record(context, "letter.retried", { id, ...(editionId ? { editionId } : {}) });
  });
}
