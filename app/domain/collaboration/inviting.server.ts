import { collaborators, invitations, users } from "db/schema";
import { and, between, count, eq, gt, isNull, or } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayMs } from "~/domain/kernel/days";
import { anHourBefore, mostStrangersAnHour } from "~/domain/kernel/limit";
import { oneLine } from "~/domain/kernel/line";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { type Sent, writeInvitation } from "~/domain/outbox/invitation-letter.server";
import { actorId } from "~/domain/people/actor";
import { isEmail, plainEmail } from "~/domain/people/email";
import type { InvitationLetter } from "~/domain/people/invitation";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayInviteCollaborator, mostInvitations, mostWriters } from "./policy";

/** Invites somebody to write along. */
export function inviteCollaborator(
  context: Context,
  proposalId: string,
  invitee: { name: string; email: string },
  letter: InvitationLetter,
): Promise<Sent> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayInviteCollaborator(context.actor, proposal, context.now));
    const email = plainEmail(invitee.email);
    insistThat(isEmail(email), "email-unusable");
    await insistRoom(context, proposalId, email);
    await insistRest(context, proposalId, email);
    await insistFewStrangers(context);

    const [account] = await context.db.select({ id: users.id }).from(users).where(eq(users.email, email));
    refuseIf(account && [proposal.createdBy, ...proposal.writers].includes(account.id), "already-writing");
    const sent = await writeInvitation(
      context,
      { kind: "collaborate", email, name: oneLine(invitee.name), proposalId },
      { editionId: proposal.editionId, recipientId: account?.id },
      letter,
    );

    await record(context, "invitation.sent", proposal, { invitation: sent.id });
    return sent;
  });
}

/** One open invitation for each address, and not more people than a team has. */
async function insistRoom({ db, now }: Context, proposalId: string, email: string) {
  const open = await db
    .select({ email: invitations.email })
    .from(invitations)
    .where(
      and(
        eq(invitations.proposalId, proposalId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    );
  const seated = await db
    .select({ userId: collaborators.userId })
    .from(collaborators)
    .where(and(eq(collaborators.proposalId, proposalId), isNull(collaborators.removedAt)));
  refuseIf(
    open.some((invitation) => invitation.email === email),
    "already-invited",
  );
  refuseIf(open.length + seated.length >= mostWriters, "too-many-writers");
}

/** An invitation that was taken back may have reached its reader all the same. */
async function insistRest({ db, now }: Context, proposalId: string, email: string) {
  const { kind, invitedAt } = invitations;
  const ofLate = and(eq(kind, "collaborate"), gt(invitedAt, new Date(now.getTime() - dayMs)));
  const sent = await db
    .select({ proposalId: invitations.proposalId, email: invitations.email })
    .from(invitations)
    .where(and(ofLate, or(eq(invitations.proposalId, proposalId), eq(invitations.email, email))));
  const onProposal = sent.filter((invitation) => invitation.proposalId === proposalId).length;
  const toAddress = sent.filter((invitation) => invitation.email === email).length;
  const isEnough = onProposal >= mostInvitations.onProposal || toAddress >= mostInvitations.toAddress;
  refuseIf(isEnough, "too-many-invitations");
}

/** Over all proposals of the one who invites: a portal is no way to send letters to all. */
async function insistFewStrangers({ db, actor, now }: Context) {
  const [sent] = await db
    .select({ count: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.kind, "collaborate"),
        eq(invitations.invitedBy, actorId(actor)),
        between(invitations.invitedAt, anHourBefore(now), now),
      ),
    );
  refuseIf((sent?.count ?? 0) >= mostStrangersAnHour, "too-many-strangers");
}
