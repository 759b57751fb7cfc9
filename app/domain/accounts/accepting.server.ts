import { collaborators, invitations, proposals, users } from "db/schema";
import { and, eq } from "drizzle-orm";
import { wakeSeats } from "~/domain/assignment/waking.server";
import { settleConflicts } from "~/domain/assignment/withdrawing.server";
import { type Invitation, insistOpen } from "~/domain/collaboration/finding.server";
import { mayJoin } from "~/domain/collaboration/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, Refusal, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { unsubmitted } from "~/domain/proposals/transitions";

/** Takes the seat that a link offers; the answer is the proposal's id. */
export function acceptInvitation(context: Context, secret: string): Promise<string> {
  return atomically(context, async (context) => {
    const invitation = await insistOpen(context, secret, "collaborate");
    await insistAddressee(context, invitation);
    return seatCollaborator(context, invitation);
  });
}

/** A letter to one address is not taken up by another: the link shows the mailbox, and so proves the address. */
async function insistAddressee(context: Context, { email }: Invitation) {
  const { db, actor, now } = context;
  const own = and(eq(users.id, actorId(actor)), eq(users.email, email));
  const [addressee] = await db.select({ id: users.id, provenAt: users.provenAt }).from(users).where(own);
  if (!addressee) throw new Refusal("another-addressee");
  await db.update(users).set({ provenAt: now }).where(own);
  if (!addressee.provenAt) await wakeSeats(context, addressee.id);
}

/** Within a command that has looked at the invitation: the actor writes along from now on. */
export async function seatCollaborator(context: Context, { id, proposalId, invitedBy }: Invitation): Promise<string> {
  const userId = actorId(context.actor);
  const [row] = await context.db
    .select({
      id: proposals.id,
      editionId: proposals.editionId,
      createdBy: proposals.createdBy,
      status: proposals.status,
    })
    .from(proposals)
    .where(eq(proposals.id, proposalId ?? ""));
  const proposal = found(row);
  insistThat(unsubmitted.includes(proposal.status), "invitation-over");
  insist(mayJoin(context.actor, proposal));
  refuseIf(proposal.createdBy === userId, "already-writing");

  const seat = { addedBy: invitedBy ?? userId, addedAt: context.now, removedBy: null, removedAt: null };
  await context.db
    .insert(collaborators)
    .values({ proposalId: proposal.id, userId, ...seat })
    .onConflictDoUpdate({ target: [collaborators.proposalId, collaborators.userId], set: seat });
  await markAccepted(context, id);

  await record(context, "invitation.accepted", proposal, { invitation: id });
  await settleConflicts(context, userId);
  return proposal.id;
}

/** Within a command: a link works once. */
export async function markAccepted({ db, actor, now }: Context, invitationId: string): Promise<void> {
  await db
    .update(invitations)
    .set({ acceptedBy: actor.id ?? null, acceptedAt: now })
    .where(eq(invitations.id, invitationId));
}
