import type { Queries } from "db/engine/database";
import { events } from "db/schema";
import { asc, eq } from "drizzle-orm";
import { type Break, findBreaks } from "./chain.server";

export type ChainReport = { chain: string; length: number; head: string; breaks: Break[] };

/** Recomputes every chain of the ledger from its first record. Reads only: it may run on production data. */
export async function verifyChains(db: Queries): Promise<ChainReport[]> {
  const chains = await db.select({ chain: events.chain }).from(events).groupBy(events.chain).orderBy(asc(events.chain));
  const reports: ChainReport[] = [];
  for (const { chain } of chains) reports.push(await verifyChain(db, chain));
  return reports;
}

async function verifyChain(db: Queries, chain: string): Promise<ChainReport> {
  const links = await db.select().from(events).where(eq(events.chain, chain)).orderBy(asc(events.seq));
  const breaks = findBreaks(chain, links);
  const broken = new Set(breaks.map(({ seq }) => seq));
  const mislabelled = links.filter((link) => !broken.has(link.seq) && !isLabelledAsHashed(link));
  return {
    chain,
    length: links.length,
    head: links.at(-1)?.hash ?? "",
    breaks: [...breaks, ...mislabelled.map(({ seq }): Break => ({ chain, seq, trouble: "altered" }))],
  };
}

/** The columns by which people find and read an event say what its hashed body says. */
function isLabelledAsHashed({ type, subject, actorId, at, body }: typeof events.$inferSelect): boolean {
  const told = JSON.parse(body) as { type?: unknown; subject?: unknown; actor?: unknown; at?: unknown };
  return told.type === type && told.subject === subject && told.actor === actorId && told.at === at.toISOString();
}
