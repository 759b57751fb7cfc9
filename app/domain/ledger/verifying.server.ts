import { asc, eq } from "drizzle-orm";
import type { Queries } from "db/engine/database";
import { events } from "db/schema";
import { type Break, findBreaks } from "./chain.server";

export type ChainReport = { chain: string; length: number; head: string; breaks: Break[] };

/** Recomputes every chain of the ledger from its first record. Reads only: it may run on production data. */
export async function verifyChains(db: Queries): Promise<ChainReport[]> {
  const chains = await db
    .select({ chain: events.chain })
    .from(events)
    .groupBy(events.chain)
    .orderBy(asc(events.chain));
  const reports: ChainReport[] = [];
  for (const { chain } of chains) reports.push(await verifyChain(db, chain));
  return reports;
}

async function verifyChain(db: Queries, chain: string): Promise<ChainReport> {
  const links = await db.select().from(events).where(eq(events.chain, chain)).orderBy(asc(events.seq));
  return { chain, length: links.length, head: links.at(-1)?.hash ?? "", breaks: findBreaks(chain, links) };
}
