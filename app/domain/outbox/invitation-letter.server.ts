import { invitations, letters } from "db/schema";
import type { InvitationKind, LetterKind } from "db/vocabulary";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { expiryOf, type InvitationLetter } from "~/domain/people/invitation";
import { hashSecret, newSecret } from "~/domain/people/secret.server";
import { writeLetter } from "./queueing.server";

export type Sent = { id: string; secret: string };

type Invited = { kind: InvitationKind; email: string; name: string; proposalId?: string; userId?: string };
type Addressed = { editionId: string | undefined; recipientId: string | undefined };

const letterKinds = {
  activate: "activation",
  collaborate: "invitation",
  reset: "password_reset",
  confirm: "address_proof",
} as const satisfies Record<InvitationKind, LetterKind>;

/** Within a command that has asked whether it may: the invitation, and the one letter that knows its secret. */
export async function writeInvitation(
  context: Context,
  invited: Invited,
  addressed: Addressed,
  letter: InvitationLetter,
): Promise<Sent> {
  const { db, actor, now } = context;
  const { kind, email, name } = invited;
  const id = newId();
  const secret = newSecret();
  const expiresAt = expiryOf(kind, now);
  await db.insert(invitations).values({
    id,
    ...invited,
    tokenHash: hashSecret(secret),
    invitedBy: actor.id ?? null,
    invitedAt: now,
    expiresAt,
  });
  const text = letter({ name, secret, expiresAt });
  await writeLetter(context, { key: letterKey(id), kind: letterKinds[kind], email, ...addressed, ...text });
  return { id, secret };
}

/** A letter that has not left yet is not sent any more, and the key in it is not kept. */
export async function stopLetter({ db }: Context, invitationId: string): Promise<void> {
  await db
    .update(letters)
    .set({ status: "stopped", body: "" })
    .where(and(eq(letters.key, letterKey(invitationId)), inArray(letters.status, ["queued", "failed"])));
}

/** Within a command: earlier links of the kind stop working. */
export async function revokeOpen(context: Context, userId: string, kind: Exclude<InvitationKind, "collaborate">) {
  const { userId: owner, acceptedAt, revokedAt } = invitations;
  const earlier = await context.db
    .update(invitations)
    .set({ revokedAt: context.now })
    .where(and(eq(owner, userId), eq(invitations.kind, kind), isNull(acceptedAt), isNull(revokedAt)))
    .returning({ id: invitations.id });
  for (const { id } of earlier) await stopLetter(context, id);
}

function letterKey(invitationId: string): string {
  return `invitation ${invitationId}`;
}
