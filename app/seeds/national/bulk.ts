import type { Database, Queries } from "db/engine/database";
import { events } from "db/schema";
import { desc, eq } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { inBatches } from "~/domain/kernel/batches";
import { digestOf, keepCommitments, sealChanges } from "~/domain/ledger/accounting.server";
import { type Canonical, canonicalJson } from "~/domain/ledger/canonical";
import { chainStart, hashRecord } from "~/domain/ledger/chain.server";
import type { EventType } from "~/domain/ledger/event-types";
import { announceHead } from "~/domain/ledger/head";

type Ground = { database: Database; db: Queries };

/** What a command would have recorded, for worlds too large to be made by commands. */
export type Happening = {
  type: EventType;
  subject: string;
  actorId: string;
  at: Date;
  details: { readonly [key: string]: Canonical };
};

/** PostgreSQL takes 65,535 values in one statement, SQLite 32,766; no table here has more than 24 columns. */
const rowsAtOnce = 1_000;

export async function insertAll<Table extends SQLiteTable>(
  db: Queries,
  table: Table,
  rows: readonly Table["$inferInsert"][],
) {
  for (const batch of inBatches(rows, rowsAtOnce)) await db.insert(table).values(batch);
}

/**
 * Appends to a chain in order of time, with the same records and hashes that the commands would have left; the last of
 * them accounts for all rows that were written since the event before.
 */
export async function appendHappenings(ground: Ground, chain: string, happenings: readonly Happening[]) {
  const { db } = ground;
  const [head] = await db
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(eq(events.chain, chain))
    .orderBy(desc(events.seq))
    .limit(1);
  let seq = head ? head.seq : -1;
  let prev = head?.hash ?? chainStart(chain);

  const ordered = [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime());
  const last = { chain, seq: seq + ordered.length };
  const sealed = await sealChanges(ground, last, ordered.length > 0 ? ground.database.takeChanges() : []);
  const rows = ordered.map(({ type, subject, actorId, at, details }) => {
    seq += 1;
    const told = { type, subject, actor: actorId, at: at.toISOString(), details };
    const body = seq === last.seq && sealed.length > 0 ? { ...told, rows: digestOf(sealed) } : told;
    const hash = hashRecord({ chain, seq, prev, body });
    const row = { chain, seq, prev, hash, type, subject, actorId, at, body: canonicalJson(body) };
    prev = hash;
    return row;
  });
  await insertAll(db, events, rows);
  await keepCommitments(ground, sealed);
  ground.database.tellAfterCommit(announceHead({ chain, seq, hash: prev }));
}
