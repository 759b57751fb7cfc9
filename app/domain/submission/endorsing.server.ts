import { endorsements, returns, teamMembers } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayEndorse, mayReturn } from "~/domain/proposals/policy";
import { markProposal } from "~/domain/proposals/status.server";
import { insistSeen } from "~/domain/writing/history.server";
import { delegateSubmission } from "./delegating.server";
import { quotaLeft } from "./quota.server";

export const shortestNote = 10;

export type Endorsement = { delegatedTo?: string | undefined; seen?: number | undefined };

/** The head stands behind the proposal for the unit. */
export function endorseProposal(
  context: Context,
  proposalId: string,
  { delegatedTo, seen }: Endorsement = {},
): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayEndorse(context.actor, proposal, context.now));
    refuseIf(await isOnTeam(context, proposalId), "own-work");
    await insistSeen(context, proposal, seen);
    insist(await quotaLeft(context, proposal));

    await context.db
      .insert(endorsements)
      .values({ id: newId(), proposalId, endorsedBy: actorId(context.actor), endorsedAt: context.now });
    await markProposal(context, proposal, "endorsed");

    await record(context, "proposal.endorsed", proposal);
    if (delegatedTo) await delegateSubmission(context, proposalId, delegatedTo);
  });
}

async function isOnTeam({ db, actor }: Context, proposalId: string): Promise<boolean> {
  const own = and(eq(teamMembers.proposalId, proposalId), eq(teamMembers.userId, actorId(actor)));
  return (await db.select({ id: teamMembers.userId }).from(teamMembers).where(own).limit(1)).length > 0;
}

/** Gives the proposal back to its writers with a note; an endorsement is revoked, not erased. */
export function returnProposal(context: Context, proposalId: string, note: string, seen?: number): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayReturn(context.actor, proposal, context.now));
    await insistSeen(context, proposal, seen);
    refuseIf(note.trim().length < shortestNote, "note-too-short");

    await context.db.insert(returns).values({
      id: newId(),
      proposalId,
      note: note.trim(),
      returnedBy: actorId(context.actor),
      returnedAt: context.now,
    });
    await context.db
      .update(endorsements)
      .set({ revokedAt: context.now })
      .where(and(eq(endorsements.proposalId, proposalId), isNull(endorsements.revokedAt)));
    await markProposal(context, proposal, "returned");

    await record(context, "proposal.returned", proposal);
  });
}
