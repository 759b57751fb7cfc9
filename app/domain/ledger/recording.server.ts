import type { RowChange } from "db/engine/watching";
import { events } from "db/schema";
import { desc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { digestOf, keepCommitments, sealChanges } from "./accounting.server";
import { type Canonical, canonicalJson } from "./canonical";
import { chainStart, hashRecord } from "./chain.server";
import type { EventType } from "./event-types";
import { announceHead } from "./head";

/** The chain of what belongs to no edition: accounts, units, schemes. */
export const portalChain = "portal";

export type Subject = { id: string; editionId?: string };

/**
 * The fourth beat of every command: appends what happened to the ledger, inside the command's transaction, and accounts
 * for the rows that were changed since the event before.
 * Details hold ids, hashes and numbers; never a name, an answer or a score in the clear.
 */
export async function record(
  context: Context,
  type: EventType,
  subject: Subject,
  details: { readonly [key: string]: Canonical } = {},
  changes: readonly RowChange[] = context.database.takeChanges(),
): Promise<void> {
  const chain = subject.editionId ?? portalChain;
  const [head] = await context.db
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(eq(events.chain, chain))
    .orderBy(desc(events.seq))
    .limit(1);

  const seq = head ? head.seq + 1 : 0;
  const prev = head?.hash ?? chainStart(chain);
  const sealed = await sealChanges(context, { chain, seq }, changes);
  const actor = context.actor.id ?? null;
  const told = { type, subject: subject.id, actor, at: context.now.toISOString(), details };
  const body = sealed.length > 0 ? { ...told, rows: digestOf(sealed) } : told;
  const hash = hashRecord({ chain, seq, prev, body });

  await context.db.insert(events).values({
    chain,
    seq,
    prev,
    hash,
    type,
    subject: subject.id,
    actorId: actor,
    at: context.now,
    body: canonicalJson(body),
  });
  await keepCommitments(context, sealed);
  context.database.tellAfterCommit(type);
  context.database.tellAfterCommit(announceHead({ chain, seq, hash }));
}
