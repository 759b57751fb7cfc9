import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { queueLetters } from "~/domain/notifications/queueing.server";
import { findReminders } from "~/domain/notifications/reminding.server";
import { type Bookmarks, findNews } from "~/domain/notifications/telling.server";
import { nobody } from "~/domain/people/actor";
import { publicUrl } from "~/web/public-url.server";
import { composeLetter } from "./letter-text";

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
  const occasions = [...news.occasions, ...(await findReminders(context))];
  if (occasions.length > 0) {
    const portal = publicUrl();
    await queueLetters(
      context,
      occasions.map((occasion) => composeLetter(occasion, portal, context.now)),
    );
  }
  return news.bookmarks;
}
