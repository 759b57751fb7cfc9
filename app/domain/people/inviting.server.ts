import { createHash, randomBytes } from "node:crypto";
import { invitations, letters } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findAccount } from "./describing.server";
import { mayInvite } from "./policy";

const daysToActivate = 14;

/** What the letter says to somebody of this name, given the secret that its link carries. */
export type ActivationLetter = (to: { name: string; token: string; expiresAt: Date }) => {
  subject: string;
  body: string;
};

/** Writes the letter with which the owner of a new account sets its first password; earlier ones no longer work. */
export function inviteToActivate(context: Context, userId: string, write: ActivationLetter): Promise<void> {
  return atomically(context, async (context) => {
    const { user, held } = await findAccount(context, userId);
    const { email, name } = user;
    insist(mayInvite(context.actor, user, held, context.now));
    await context.db.update(invitations).set({ revokedAt: context.now }).where(openTo(userId));

    const id = newId();
    const token = randomBytes(32).toString("base64url");
    const expiresAt = new Date(context.now.getTime() + daysToActivate * 86_400_000);
    await context.db.insert(invitations).values({
      id,
      kind: "activate",
      email,
      name,
      userId,
      tokenHash: createHash("sha256").update(token).digest("hex"),
      invitedBy: context.actor.id ?? null,
      invitedAt: context.now,
      expiresAt,
    });
    await context.db.insert(letters).values({
      id: newId(),
      key: `activation ${id}`,
      kind: "activation",
      recipientId: userId,
      email,
      ...write({ name, token, expiresAt }),
      status: "queued",
      attempts: 0,
      writtenAt: context.now,
      nextAt: context.now,
    });

    await record(context, "user.invited", { id: userId }, { invitation: id });
  });
}

function openTo(userId: string) {
  return and(
    eq(invitations.userId, userId),
    eq(invitations.kind, "activate"),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
  );
}
