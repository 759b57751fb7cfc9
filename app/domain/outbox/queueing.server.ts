import { letters } from "db/schema";
import { inArray } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { type NewLetter, unlinked } from "./letter";

/** Puts a letter into the outbox, within a command; one that is there under the same key stays as it is. */
export async function writeLetter(context: Context, letter: NewLetter): Promise<void> {
  await context.db
    .insert(letters)
    .values({
      id: newId(),
      key: letter.key,
      kind: letter.kind,
      editionId: letter.editionId ?? null,
      recipientId: letter.recipientId ?? null,
      email: letter.email,
      subject: unlinked(letter.subject),
      body: letter.body,
      status: "queued",
      attempts: 0,
      writtenAt: context.now,
      nextAt: context.now,
    })
    .onConflictDoNothing({ target: letters.key });
}

/** What of this no letter has been written about yet. */
export async function withoutWritten<T extends { key: string }>({ db }: Context, due: readonly T[]): Promise<T[]> {
  const keys = due.map(({ key }) => key);
  const rows = await db.select({ key: letters.key }).from(letters).where(inArray(letters.key, keys));
  const written = new Set(rows.map(({ key }) => key));
  return due.filter(({ key }) => !written.has(key));
}

/** All of the letters or none: what they tell of is in the ledger already. */
export function queueLetters(context: Context, written: readonly NewLetter[]): Promise<void> {
  return atomically(context, async (context) => {
    for (const letter of written) await writeLetter(context, letter);
  });
}
