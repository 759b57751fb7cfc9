import type { Queries } from "db/engine/database";
import { events } from "db/schema";
import { and, eq, inArray, max } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import { groupBy } from "~/domain/kernel/grouping";
import { furthestHeads, type Head } from "./head";

/** Where the ledger is not what somebody has seen of it: cut off, rewritten, or longer than anybody saw. */
export type Contradiction = {
  chain: string;
  seq: number;
  trouble: "gone" | "rewritten" | "unseen";
  /** When it was witnessed, or recorded. */
  at: string;
};

const headsAtOnce = 500;
/** Heads are kept within a second; whoever reads in the middle of it has seen no tampering. */
const followsWithinMs = 10_000;

/** Holds the ledger against heads that were kept outside of it. */
export async function findContradictions(db: Queries, heads: readonly Head[]): Promise<Contradiction[]> {
  const found: Contradiction[] = [];
  for (const [chain, claims] of groupBy(heads, (head) => head.chain)) {
    for (const batch of inBatches(claims, headsAtOnce)) found.push(...(await contradictionsIn(db, chain, batch)));
  }
  return found;
}

async function contradictionsIn(db: Queries, chain: string, heads: readonly Head[]): Promise<Contradiction[]> {
  const places = heads.map(({ seq }) => seq);
  const rows = await db
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(and(eq(events.chain, chain), inArray(events.seq, places)));
  const hashes = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  return heads.flatMap(({ seq, hash, at }): Contradiction[] => {
    const stored = hashes.get(seq);
    if (stored === hash) return [];
    return [{ chain, seq, at, trouble: stored === undefined ? "gone" : "rewritten" }];
  });
}

/** Events that came after the last head of a file that is kept up all the time: nobody saw the portal write them. */
export async function findUnseen(db: Queries, heads: readonly Head[], now: Date): Promise<Contradiction[]> {
  const furthest = furthestHeads(heads);
  const unseen: Contradiction[] = [];
  for (const { chain, seq } of await listChainEnds(db)) {
    if (seq <= (furthest.get(chain)?.seq ?? -1)) continue;
    const [last] = await db
      .select({ at: events.at })
      .from(events)
      .where(and(eq(events.chain, chain), eq(events.seq, seq)));
    if (!last || Math.abs(now.getTime() - last.at.getTime()) < followsWithinMs) continue;
    unseen.push({ chain, seq, at: last.at.toISOString(), trouble: "unseen" });
  }
  return unseen;
}

/** How far each chain has come now. */
export async function readChainHeads(db: Queries, at: Date): Promise<Head[]> {
  const heads: Head[] = [];
  for (const { chain, seq } of await listChainEnds(db)) {
    const [last] = await db
      .select({ hash: events.hash })
      .from(events)
      .where(and(eq(events.chain, chain), eq(events.seq, seq)));
    if (last) heads.push({ chain, seq, hash: last.hash, at: at.toISOString() });
  }
  return heads;
}

async function listChainEnds(db: Queries): Promise<Array<{ chain: string; seq: number }>> {
  const rows = await db
    .select({ chain: events.chain, seq: max(events.seq) })
    .from(events)
    .groupBy(events.chain);
  return rows.map(({ chain, seq }) => ({ chain, seq: seq ?? 0 }));
}
