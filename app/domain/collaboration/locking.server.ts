import { formSections, sectionLocks, users } from "db/schema";
import { and, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { isHeldByAnother, type Lock, otherPlaces, renewed } from "./lock";

/** Somebody else who is writing there, and since when. */
export type LockHolder = { name: string; since: Date };

/** Opens a place of the form for writing. If somebody else writes there, it stays theirs and the answer says who. */
export function openPlace(context: Context, proposalId: string, place: string): Promise<LockHolder | undefined> {
  return atomically(context, async (context) => {
    await findWritablePlace(context, proposalId, place);
    const held = await findLock(context, proposalId, place);
    if (isHeldByAnother(held, context.actor.id, context.now)) return { name: held.name, since: held.takenAt };

    await writeLock(context, proposalId, place, renewed(held, actorId(context.actor), context.now));
  });
}

/** Takes a place away from whoever writes there; what they try to save next is refused and shown to them. */
export function takeOverPlace(context: Context, proposalId: string, place: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findWritablePlace(context, proposalId, place);
    const held = await findLock(context, proposalId, place);
    const other = isHeldByAnother(held, context.actor.id, context.now) ? held : undefined;

    await writeLock(context, proposalId, place, renewed(held, actorId(context.actor), context.now));

    if (other) await record(context, "section.taken_over", proposal, { place, from: other.heldBy });
  });
}

/** Leaves a place to whoever comes next, instead of letting the lease run out. */
export function leavePlace(context: Context, proposalId: string, place: string): Promise<void> {
  return atomically(context, async (context) => {
    await findProposal(context, proposalId);
    const mine = and(lockAt(proposalId, place), eq(sectionLocks.heldBy, actorId(context.actor)));
    await context.db.delete(sectionLocks).where(mine);
  });
}

/** Within a command that writes there: refused while somebody else does, otherwise the actor's for a while more. */
export async function keepPlace(context: Context, proposalId: string, place: string): Promise<void> {
  const held = await findLock(context, proposalId, place);
  refuseIf(isHeldByAnother(held, context.actor.id, context.now), "held-by-another");
  await writeLock(context, proposalId, place, renewed(held, actorId(context.actor), context.now));
}

/** Who else is writing there now; for pages that only show it. */
export async function findHolder(context: Context, proposalId: string, place: string): Promise<LockHolder | undefined> {
  const held = await findLock(context, proposalId, place);
  return isHeldByAnother(held, context.actor.id, context.now) ? { name: held.name, since: held.takenAt } : undefined;
}

async function findWritablePlace(context: Context, proposalId: string, place: string): Promise<Proposal> {
  const proposal = await findProposal(context, proposalId);
  insist(mayWrite(context.actor, proposal, context.now));
  const known: readonly string[] = otherPlaces;
  if (known.includes(place)) return proposal;
  const [section] = await context.db
    .select({ id: formSections.id })
    .from(formSections)
    .where(and(eq(formSections.trackId, proposal.trackId), eq(formSections.code, place)));
  found(section);
  return proposal;
}

async function findLock(
  { db }: Context,
  proposalId: string,
  place: string,
): Promise<(Lock & { name: string }) | undefined> {
  const [lock] = await db
    .select({
      heldBy: sectionLocks.heldBy,
      takenAt: sectionLocks.takenAt,
      expiresAt: sectionLocks.expiresAt,
      name: users.name,
    })
    .from(sectionLocks)
    .innerJoin(users, eq(users.id, sectionLocks.heldBy))
    .where(lockAt(proposalId, place));
  return lock;
}

async function writeLock({ db }: Context, proposalId: string, place: string, lock: Lock | undefined) {
  if (!lock) return;
  await db
    .insert(sectionLocks)
    .values({ proposalId, place, ...lock })
    .onConflictDoUpdate({ target: [sectionLocks.proposalId, sectionLocks.place], set: lock });
}

function lockAt(proposalId: string, place: string) {
  return and(eq(sectionLocks.proposalId, proposalId), eq(sectionLocks.place, place));
}
