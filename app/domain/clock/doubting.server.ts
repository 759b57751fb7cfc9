import { events } from "db/schema";
import { desc, inArray, max, notInArray, sql } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat } from "~/domain/kernel/refusal";
import type { EventType } from "~/domain/ledger/event-types";
import { record } from "~/domain/ledger/recording.server";
import type { Witnesses } from "./plausible";
import { mayConfirmClock } from "./policy";

const subject = { id: "clock" };
const words: EventType[] = ["clock.doubted", "clock.confirmed", "clock.trusted"];

/** Puts on record, once, that the clock is not believed and that something waits for it. Nobody asks: the clock does. */
export function doubtClock(context: Context): Promise<void> {
  return atomically(context, async (context) => {
    if (await isClockDoubted(context)) return;
    const newest = await findNewestEvent(context);
    await record(context, "clock.doubted", subject, { newest: newest?.toISOString() ?? null });
  });
}

/** Somebody has compared the server's clock with another one, and it is right. */
export function confirmClock(context: Context): Promise<void> {
  return atomically(context, async (context) => {
    insist(mayConfirmClock(context.actor));
    insistThat(await isClockDoubted(context), "clock-not-doubted");
    await record(context, "clock.confirmed", subject);
  });
}

/** The doubt has ended by itself. */
export function trustClock(context: Context): Promise<void> {
  return atomically(context, async (context) => {
    if (await isClockDoubted(context)) await record(context, "clock.trusted", subject);
  });
}

export async function isClockDoubted(context: Context): Promise<boolean> {
  return (await findLatestWord(context))?.type === "clock.doubted";
}

/**
 * Who else tells the time; a confirmation counts for the clock as it has run since `since`. What was recorded by a clock
 * in doubt is no witness for it.
 */
export async function findWitnesses(context: Context, since: number): Promise<Witnesses> {
  const word = await findLatestWord(context);
  const newest = word?.type === "clock.doubted" ? newestAtDoubt(word.body) : await findNewestEvent(context);
  return {
    newestEventAt: newest?.getTime(),
    databaseNow: await readDatabaseClock(context),
    isConfirmed: word?.type === "clock.confirmed" && word.at.getTime() >= since,
  };
}

/** What the clock itself has put on record says nothing of it. */
async function findNewestEvent({ db }: Context): Promise<Date | undefined> {
  const [newest] = await db
    .select({ at: max(events.at) })
    .from(events)
    .where(notInArray(events.type, words));
  return newest?.at ?? undefined;
}

function newestAtDoubt(body: string): Date | undefined {
  const { details } = JSON.parse(body) as { details: { newest?: string | null } };
  return details.newest ? new Date(details.newest) : undefined;
}

/** In the order in which it was said: the moments themselves are what is in doubt. */
async function findLatestWord({ db }: Context) {
  const [word] = await db
    .select({ type: events.type, at: events.at, body: events.body })
    .from(events)
    .where(inArray(events.type, words))
    .orderBy(desc(events.seq))
    .limit(1);
  return word;
}

/** SQLite lives on the portal's own machine and knows no other clock. */
async function readDatabaseClock({ database, db }: Context): Promise<number | undefined> {
  if (database.engine === "sqlite") return undefined;
  const milliseconds = sql`extract(epoch from clock_timestamp()) * 1000`.mapWith(Number);
  const [row] = await db.select({ now: milliseconds }).from(sql`(select 1) as one`);
  return row?.now;
}
