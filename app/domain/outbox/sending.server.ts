import { letters } from "db/schema";
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { holdsSecret, leaseMs, type MailTrouble, mostAttempts, stateAfterFailure } from "./letter";

/** `attempts` counts this one: it tells one taker from the next. */
export type Outgoing = { id: string; attempts: number; email: string; subject: string; body: string };

/**
 * The letter that is due for longest, taken out of everybody else's reach before it is sent. Whoever took it and died
 * gave it back when the lease is over: it may then arrive twice, never not at all.
 */
export function takeLetter(context: Context): Promise<Outgoing | undefined> {
  return atomically(context, async (context) => {
    const [letter] = await context.db
      .select()
      .from(letters)
      .where(and(inArray(letters.status, ["queued", "failed"]), lte(letters.nextAt, context.now)))
      .orderBy(asc(letters.nextAt), asc(letters.id))
      .limit(1);
    if (!letter) return undefined;

    const attempts = letter.attempts + 1;
    const taken =
      attempts <= mostAttempts
        ? { attempts, nextAt: new Date(context.now.getTime() + leaseMs) }
        : { status: "abandoned" as const };
    await context.db.update(letters).set(taken).where(eq(letters.id, letter.id));
    return "status" in taken ? takeLetter(context) : { ...letter, attempts };
  });
}

export function noteSent(context: Context, letterId: string): Promise<void> {
  return atomically(context, async (context) => {
    const [letter] = await context.db.select({ kind: letters.kind }).from(letters).where(eq(letters.id, letterId));
    const forgotten = letter && holdsSecret(letter.kind) ? { body: "" } : {};
    await context.db
      .update(letters)
      .set({ status: "sent", sentAt: context.now, lastError: null, ...forgotten })
      .where(eq(letters.id, letterId));
  });
}

/** Does nothing where the lease was over and somebody else took the letter: its fate is that taker's to tell. */
export function noteFailure(context: Context, taken: Outgoing, trouble: MailTrouble): Promise<void> {
  return atomically(context, async (context) => {
    await context.db
      .update(letters)
      .set({ ...stateAfterFailure(trouble, taken.attempts, context.now), lastError: trouble })
      .where(
        and(
          eq(letters.id, taken.id),
          eq(letters.attempts, taken.attempts),
          inArray(letters.status, ["queued", "failed"]),
        ),
      );
  });
}
