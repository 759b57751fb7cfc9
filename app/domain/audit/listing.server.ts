import { editions, events } from "db/schema";
import { and, asc, count, desc, eq, gt, type SQL } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { type EventType, eventTypes } from "~/domain/ledger/event-types";
import { namesOf } from "~/domain/people/finding.server";
import { mayAudit } from "./policy";

const eventsPerPage = 100;

export type EventFilter = { type?: EventType | undefined; chain?: string | undefined; page: number };

/** A page of the ledger, the latest first. */
export async function listEvents(context: Context, { type, chain, page }: EventFilter) {
  insist(mayAudit(context.actor));
  const wanted: SQL[] = [];
  if (type) wanted.push(eq(events.type, type));
  if (chain) wanted.push(eq(events.chain, chain));
  const where = and(...wanted);
  const [total] = await context.db.select({ count: count() }).from(events).where(where);
  const rows = await context.db
    .select({ event: events, edition: editions.name })
    .from(events)
    .leftJoin(editions, eq(editions.id, events.chain))
    .where(where)
    .orderBy(desc(events.at), desc(events.seq))
    .limit(eventsPerPage)
    .offset((page - 1) * eventsPerPage);
  const names = await namesOf(
    context.db,
    rows.flatMap(({ event }) => event.actorId ?? []),
  );
  return {
    total: total?.count ?? 0,
    pageSize: eventsPerPage,
    rows: rows.map(({ event, edition }) => ({
      chain: event.chain,
      seq: event.seq,
      hash: event.hash,
      type: knownType(event.type),
      subject: event.subject,
      actor: event.actorId ? (names.get(event.actorId) ?? event.actorId) : undefined,
      at: event.at,
      body: event.body,
      edition,
    })),
  };
}

const eventsPerBatch = 1000;

/** The ledger chain by chain, each from its beginning: what somebody needs who recomputes it. */
export async function* eachEvent(context: Context, { type, chain }: Omit<EventFilter, "page">) {
  insist(mayAudit(context.actor));
  const chains = (await listChains(context)).filter((one) => !chain || one.chain === chain);
  for (const { chain, edition } of chains) {
    let last = -1;
    for (let full = true; full; ) {
      const rows = await context.db
        .select()
        .from(events)
        .where(and(eq(events.chain, chain), gt(events.seq, last), type ? eq(events.type, type) : undefined))
        .orderBy(asc(events.seq))
        .limit(eventsPerBatch);
      for (const row of rows) yield { ...row, type: knownType(row.type), code: row.type, edition };
      last = rows.at(-1)?.seq ?? last;
      full = rows.length === eventsPerBatch;
    }
  }
}

export async function listChains(context: Context) {
  insist(mayAudit(context.actor));
  return context.db
    .select({ chain: events.chain, edition: editions.name, count: count() })
    .from(events)
    .leftJoin(editions, eq(editions.id, events.chain))
    .groupBy(events.chain, editions.name)
    .orderBy(desc(count()));
}

function knownType(type: string): EventType | undefined {
  return eventTypes.find((known) => known === type);
}
