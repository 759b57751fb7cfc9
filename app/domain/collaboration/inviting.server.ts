import { collaborators, invitations, letters, users } from "db/schema";
import type { InvitationKind, LetterKind } from "db/vocabulary";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { mayManageAccounts } from "~/domain/people/policy";
import { findProposal } from "~/domain/proposals/finding.server";
import { expiryOf, mostWriters } from "./invitation";
import { mayInvite } from "./policy";
import { fingerprintOf, newSecret } from "./secret.server";

/** Writes the letter around the secret that its link has to carry; the domain itself knows no words. */
export type LetterAround = (secret: string) => { subject: string; body: string };

export type Sent = { id: string; secret: string };

/** Invites somebody to write along. */
export function inviteCollaborator(
  context: Context,
  proposalId: string,
  invitee: { name: string; email: string },
  letter: LetterAround,
): Promise<Sent> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayInvite(context.actor, proposal, context.now));
    const email = invitee.email.trim().toLowerCase();
    await insistRoom(context, proposalId, email);

    const [account] = await context.db.select({ id: users.id }).from(users).where(eq(users.email, email));
    insist(account && [proposal.createdBy, ...proposal.writers].includes(account.id) ? "already-done" : undefined);
    const sent = await writeInvitation(
      context,
      { kind: "collaborate", email, name: invitee.name.trim(), proposalId },
      { kind: "invitation", editionId: proposal.editionId, recipientId: account?.id ?? null },
      letter,
    );

    await record(context, "invitation.sent", proposal, { invitation: sent.id, kind: "collaborate" });
    return sent;
  });
}

/** Sends an account's owner the link under which the first password is set; an earlier link stops working. */
export function inviteToActivate(context: Context, userId: string, letter: LetterAround): Promise<Sent> {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    const [row] = await context.db.select().from(users).where(eq(users.id, userId));
    const { email, name } = found(row);

    const earlier = and(eq(invitations.userId, userId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
    const old = await context.db.update(invitations).set({ revokedAt: context.now }).where(earlier).returning();
    for (const { id } of old) await stopLetter(context, id);
    const sent = await writeInvitation(
      context,
      { kind: "activate", email, name, userId },
      { kind: "activation", editionId: null, recipientId: userId },
      letter,
    );

    await record(context, "invitation.sent", { id: userId }, { invitation: sent.id, kind: "activate" });
    return sent;
  });
}

/** A letter that has not left yet is not sent any more. */
export async function stopLetter({ db }: Context, invitationId: string): Promise<void> {
  await db
    .update(letters)
    .set({ status: "abandoned" })
    .where(and(eq(letters.key, letterKey(invitationId)), inArray(letters.status, ["queued", "failed"])));
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
  insist(open.some((invitation) => invitation.email === email) ? "already-invited" : undefined);
  insist(open.length + seated.length >= mostWriters ? "too-many-writers" : undefined);
}

type Invited = { kind: InvitationKind; email: string; name: string; proposalId?: string; userId?: string };
type Addressed = { kind: LetterKind; editionId: string | null; recipientId: string | null };

async function writeInvitation(context: Context, invited: Invited, addressed: Addressed, letter: LetterAround) {
  const { db, actor, now } = context;
  const id = newId();
  const secret = newSecret();
  await db.insert(invitations).values({
    id,
    ...invited,
    tokenHash: fingerprintOf(secret),
    invitedBy: actor.id ?? null,
    invitedAt: now,
    expiresAt: expiryOf(now),
  });
  await db.insert(letters).values({
    id: newId(),
    key: letterKey(id),
    ...addressed,
    email: invited.email,
    ...letter(secret),
    status: "queued",
    attempts: 0,
    writtenAt: now,
    nextAt: now,
  });
  return { id, secret };
}

function letterKey(invitationId: string): string {
  return `invitation ${invitationId}`;
}
