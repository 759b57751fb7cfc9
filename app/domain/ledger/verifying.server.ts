import { setImmediate } from "node:timers/promises";
import type { Queries } from "db/engine/database";
import { commitments, events } from "db/schema";
import { and, asc, between, eq, gt, notExists, sql } from "drizzle-orm";
import { groupBy } from "~/domain/kernel/grouping";
import { type Commitment, digestOf } from "./accounting.server";
import { type Break, makeChainWalk } from "./chain.server";

type Event = typeof events.$inferSelect;

export type ChainReport = { chain: string; length: number; head: string; breaks: Break[] };

/** Few enough that others have their turn in between, where it runs beside the portal. */
const eventsAtOnce = 500;

/** Recomputes every chain of the ledger from its first record. Reads only: it may run on production data. */
export async function verifyChains(db: Queries): Promise<ChainReport[]> {
  const reports: ChainReport[] = [];
  for (const chain of await listChains(db)) reports.push(await verifyChain(db, chain));
  return reports;
}

/** Those too of which nothing is left but what accounts for rows. */
async function listChains(db: Queries): Promise<string[]> {
  const told = await db.selectDistinct({ chain: events.chain }).from(events);
  const accountedFor = await db.selectDistinct({ chain: commitments.chain }).from(commitments);
  return [...new Set([...told, ...accountedFor].map(({ chain }) => chain))].sort();
}

async function verifyChain(db: Queries, chain: string): Promise<ChainReport> {
  const step = makeChainWalk(chain);
  const report: ChainReport = { chain, length: 0, head: "", breaks: await findOrphans(db, chain) };
  for await (const { page, sealed } of eachPage(db, chain)) {
    for (const event of page) {
      const broken = step(event);
      report.breaks.push(...(broken.length > 0 ? broken : breaksInside(event, sealed.get(event.seq) ?? [])));
    }
    report.length += page.length;
    report.head = page.at(-1)?.hash ?? report.head;
  }
  return report;
}

/** A chain in pages, each with the commitments of its events by their place. */
async function* eachPage(db: Queries, chain: string) {
  for (let last = -1, isFull = true; isFull; ) {
    const page = await db
      .select()
      .from(events)
      .where(and(eq(events.chain, chain), gt(events.seq, last)))
      .orderBy(asc(events.seq))
      .limit(eventsAtOnce);
    const [from = 0, to = 0] = [page[0]?.seq, page.at(-1)?.seq];
    const rows = await db
      .select()
      .from(commitments)
      .where(and(eq(commitments.chain, chain), between(commitments.seq, from, to)))
      .orderBy(asc(commitments.number));
    yield { page, sealed: groupBy(rows, ({ seq }) => seq) };
    last = to;
    await setImmediate();
    isFull = page.length === eventsAtOnce;
  }
}

/** What an event whose hash is right still has to agree with: the columns beside its body, and its rows. */
function breaksInside(event: Event, sealed: readonly Commitment[]): Break[] {
  const { chain, seq, body } = event;
  const told = JSON.parse(body) as Record<string, unknown>;
  if (!isLabelledAsHashed(event, told)) return [{ chain, seq, trouble: "altered" }];
  const isAccounted = told.rows === (sealed.length > 0 ? digestOf(sealed) : undefined);
  return isAccounted ? [] : [{ chain, seq, trouble: "rows-altered" }];
}

/** The columns by which people find and read an event say what its hashed body says. */
function isLabelledAsHashed({ type, subject, actorId, at }: Event, told: Record<string, unknown>): boolean {
  return told.type === type && told.subject === subject && told.actor === actorId && told.at === at.toISOString();
}

/** Commitments that no event of the chain speaks for. */
async function findOrphans(db: Queries, chain: string): Promise<Break[]> {
  const itsEvent = db
    .select({ one: sql`1` })
    .from(events)
    .where(and(eq(events.chain, commitments.chain), eq(events.seq, commitments.seq)));
  const rows = await db
    .selectDistinct({ seq: commitments.seq })
    .from(commitments)
    .where(and(eq(commitments.chain, chain), notExists(itsEvent)));
  return rows.map(({ seq }) => ({ chain, seq, trouble: "rows-altered" }));
}
