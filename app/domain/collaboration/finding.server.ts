import { collaborators, invitations, proposals, users } from "db/schema";
import type { InvitationKind } from "db/vocabulary";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insistThat } from "~/domain/kernel/refusal";
import { changeAgentsAmong } from "~/domain/people/change-agents.server";
import { stateOf } from "~/domain/people/invitation";
import { hashSecret } from "~/domain/people/secret.server";
import type { Proposal } from "~/domain/proposals/proposal";

export type Invitation = typeof invitations.$inferSelect;

/** What a link leads to. Whoever has it need not be signed in. @throws Refusal "not-found" for a link that never was. */
export async function findInvitation(context: Context, secret: string) {
  const [row] = await context.db
    .select({ invitation: invitations, proposal: { id: proposals.id, title: proposals.title }, inviter: users.name })
    .from(invitations)
    .leftJoin(proposals, eq(proposals.id, invitations.proposalId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.tokenHash, hashSecret(secret)));
  const { invitation, proposal, inviter } = found(row);
  const [account] = await context.db.select({ id: users.id }).from(users).where(eq(users.email, invitation.email));
  return {
    invitation,
    proposal,
    inviter,
    hasAccount: account !== undefined,
    state: stateOf(invitation, context.now),
  };
}

/** An invitation of the kind that still waits to be taken up. @throws Refusal "invitation-over" when it does not. */
export async function insistOpen(context: Context, secret: string, kind: InvitationKind): Promise<Invitation> {
  const { invitation, state } = await findInvitation(context, secret);
  insistThat(invitation.kind === kind, "not-found");
  insistThat(state === "open", "invitation-over");
  return invitation;
}

/** Everyone who writes a proposal: its author first, then who joined, each with whether they are a change agent. */
export async function listWriters(context: Context, proposal: Proposal) {
  const { db } = context;
  const [author] = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, proposal.createdBy));
  const joined = await db
    .select({ id: users.id, name: users.name, email: users.email, since: collaborators.addedAt })
    .from(collaborators)
    .innerJoin(users, eq(users.id, collaborators.userId))
    .where(and(eq(collaborators.proposalId, proposal.id), isNull(collaborators.removedAt)))
    .orderBy(asc(collaborators.addedAt), asc(users.name));
  const writers = [{ ...found(author), since: undefined }, ...joined];
  const agents = await changeAgentsAmong(
    context,
    writers.map(({ id }) => id),
  );
  return writers.map((writer) => ({ ...writer, isChangeAgent: agents.has(writer.id) }));
}

/** Invitations to a proposal that have not been taken up, oldest first; the caller may invite. */
export async function listInvitations(context: Context, proposalId: string) {
  const rows = await context.db
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      invitedAt: invitations.invitedAt,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .where(and(eq(invitations.proposalId, proposalId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
    .orderBy(asc(invitations.invitedAt));
  return rows.map((row) => ({ ...row, state: stateOf(row, context.now) }));
}
