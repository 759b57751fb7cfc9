import { setImmediate as breath } from "node:timers/promises";
import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { findJudgingReminders } from "~/domain/notifications/judging-reminders.server";
import type { Occasion } from "~/domain/notifications/occasion";
import { findReminders } from "~/domain/notifications/reminding.server";
import { type Bookmarks, findNews } from "~/domain/notifications/telling.server";
import { queueLetters, withoutWritten } from "~/domain/outbox/queueing.server";
import { nobody } from "~/domain/people/actor";
import { composeLetter } from "~/letters/letter-text";
import { publicUrl } from "~/site/public-url.server";

/**
 * Writes what people are to be told: news from the ledger, and reminders of a deadline. Written twice they are still
 * there once; returns how far the ledger has been read, for the next time.
 */
export async function writeDueLetters(
  database: Database,
  bookmarks: Bookmarks,
  now = currentTime(),
): Promise<Bookmarks> {
  const context = contextOf(database, nobody, now);
  const news = await findNews(context, bookmarks);
  const reminders = [...(await findReminders(context)), ...(await findJudgingReminders(context))];
  await writeLetters(context, [...news.occasions, ...reminders]);
  return news.bookmarks;
}

/** Few enough that nobody else waits long for the database, or for an answer. */
const lettersAtOnce = 100;

async function writeLetters(context: Context, occasions: readonly Occasion[]): Promise<void> {
  for (const batch of inBatches(occasions, lettersAtOnce)) {
    const due = await withoutWritten(context, batch);
    if (due.length > 0) {
      const portal = publicUrl();
      await queueLetters(
        context,
        due.map((occasion) => composeLetter(occasion, portal)),
      );
    }
    await breath();
  }
}
