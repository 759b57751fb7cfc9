import { collaborators, invitations, sectionLocks } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { stopLetter } from "~/domain/outbox/invitation-letter.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayUninvite } from "./policy";

/** Takes an invitation back: its link ends, and its letter is not sent if it has not been yet. */
export function revokeInvitation(context: Context, proposalId: string, invitationId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayUninvite(context.actor, proposal));
    const [row] = await context.db
      .select()
      .from(invitations)
      .where(and(eq(invitations.id, invitationId), eq(invitations.proposalId, proposalId)));
    const { acceptedAt, acceptedBy, revokedAt } = found(row);
    refuseIf(acceptedBy && proposal.writers.includes(acceptedBy), "already-writing");
    refuseIf(acceptedAt || revokedAt, "invitation-over");

    await context.db.update(invitations).set({ revokedAt: context.now }).where(eq(invitations.id, invitationId));
    await stopLetter(context, invitationId);

    await record(context, "invitation.revoked", proposal, { invitation: invitationId });
  });
}

/** Takes somebody off a proposal: they no longer see it; what they wrote stays. */
export function removeCollaborator(context: Context, proposalId: string, userId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayUninvite(context.actor, proposal));
    found(proposal.writers.find((id) => id === userId));

    const seat = and(eq(collaborators.proposalId, proposalId), eq(collaborators.userId, userId));
    await context.db
      .update(collaborators)
      .set({ removedBy: actorId(context.actor), removedAt: context.now })
      .where(and(seat, isNull(collaborators.removedAt)));
    await context.db
      .delete(sectionLocks)
      .where(and(eq(sectionLocks.proposalId, proposalId), eq(sectionLocks.heldBy, userId)));

    await record(context, "collaborator.removed", proposal, { user: userId });
  });
}
