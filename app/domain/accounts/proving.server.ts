import { invitations, users } from "db/schema";
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { wakeSeats } from "~/domain/assignment/waking.server";
import { insistOpen } from "~/domain/collaboration/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayMs } from "~/domain/kernel/days";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { revokeOpen, writeInvitation } from "~/domain/outbox/invitation-letter.server";
import { writeLetter } from "~/domain/outbox/queueing.server";
import { findAccount } from "~/domain/people/describing.server";
import { isEmail, plainEmail } from "~/domain/people/email";
import type { InvitationLetter } from "~/domain/people/invitation";
import { noPassword } from "~/domain/people/password";
import { mayMoveAccount } from "~/domain/people/policy";
import { markAccepted } from "./accepting.server";
import { dropSessions } from "./sessions.server";
import { insistPassword } from "./setting-password.server";

/** So many letters of one kind go to one account in a day. */
const mostLetters = 5;

/** The letter to an address that an account leaves. */
export type Notice = (to: { name: string }) => { subject: string; body: string };

/**
 * Sends the owner a link to the address that the account has, or is to have: it counts once the link has been used.
 * Another address takes the password, for whoever holds the mailbox holds the account.
 */
export async function askForProof(
  context: Context,
  { typed, old }: { typed: string; old?: string | undefined },
  letter: InvitationLetter,
): Promise<void> {
  const { user } = await findAccount(context, found(context.actor.id));
  const email = plainEmail(typed);
  if (email !== user.email) await insistPassword(user, old ?? "");
  await atomically(context, async (context) => {
    const { user } = await findAccount(context, found(context.actor.id));
    insistThat(isEmail(email), "email-unusable");
    refuseIf(email === user.email && user.provenAt, "address-proven");
    await insistFreeEmail(context, email, user.id);
    await insistFewLetters(context, user.id, "confirm");

    await revokeOpen(context, user.id, "confirm");
    const asked = { kind: "confirm", email, name: user.name, userId: user.id } as const;
    const { id } = await writeInvitation(context, asked, { editionId: undefined, recipientId: user.id }, letter);

    await record(context, "address.claimed", { id: user.id }, { invitation: id });
  });
}

/** The owner, signed in, follows the link: the address is the account's from now on, and proven. The old one hears of it. */
export function proveAddress(context: Context, secret: string, notice: Notice, keep?: string): Promise<void> {
  return atomically(context, async (context) => {
    const invitation = await insistOpen(context, secret, "confirm");
    insistThat(invitation.userId === context.actor.id, "not-found");
    const { user } = await findAccount(context, found(context.actor.id));
    await insistFreeEmail(context, invitation.email, user.id);

    await context.db.update(users).set({ email: invitation.email, provenAt: context.now }).where(eq(users.id, user.id));
    await markAccepted(context, invitation.id);
    if (invitation.email !== user.email) await leaveAddress(context, user, { occasion: invitation.id, notice, keep });

    await record(context, "address.proven", { id: user.id }, { changed: invitation.email !== user.email });
    if (!user.provenAt) await wakeSeats(context, user.id);
  });
}

/**
 * Moves an account whose owner can't reach the old mailbox to another address. Its password is void, every session ends,
 * and only the letter to the new address opens it again.
 */
export function moveAccount(
  context: Context,
  userId: string,
  typed: string,
  { letter, notice }: { letter: InvitationLetter; notice: Notice },
): Promise<void> {
  return atomically(context, async (context) => {
    const { user, held } = await findAccount(context, userId);
    insist(mayMoveAccount(context.actor, held, context.now));
    refuseIf(userId === context.actor.id, "own-account");
    refuseIf(user.disabledAt, "account-disabled");
    const email = plainEmail(typed);
    insistThat(isEmail(email), "email-unusable");
    refuseIf(email === user.email, "nothing-changed");
    await insistFreeEmail(context, email, userId);

    await context.db.update(users).set({ email, provenAt: null, passwordHash: noPassword }).where(eq(users.id, userId));
    await dropSessions(context, userId);
    for (const kind of ["activate", "reset", "confirm"] as const) await revokeOpen(context, userId, kind);
    const invited = { kind: "activate", email, name: user.name, userId } as const;
    const { id } = await writeInvitation(context, invited, { editionId: undefined, recipientId: userId }, letter);
    await tellOldAddress(context, user, id, notice);

    await record(context, "user.moved", { id: userId }, { invitation: id });
  });
}

/**
 * Sends a link for a new password to an address that has an open account. Whoever asks is not told whether there is one.
 */
export function requestReset(context: Context, typed: string, letter: InvitationLetter): Promise<void> {
  return atomically(context, async (context) => {
    const [user] = await context.db
      .select()
      .from(users)
      .where(and(eq(users.email, plainEmail(typed)), isNull(users.disabledAt), ne(users.passwordHash, noPassword)));
    if (!user || (await sentToday(context, user.id, "reset")) >= mostLetters) return;

    const asked = { kind: "reset", email: user.email, name: user.name, userId: user.id } as const;
    const { id } = await writeInvitation(context, asked, { editionId: undefined, recipientId: user.id }, letter);

    await record(context, "reset.requested", { id: user.id }, { invitation: id });
  });
}

/** Within a command: what the old address opened is void, and whoever reads it hears of the change. */
async function leaveAddress(
  context: Context,
  user: { id: string; name: string; email: string },
  { occasion, notice, keep }: { occasion: string; notice: Notice; keep: string | undefined },
) {
  await dropSessions(context, user.id, keep);
  await revokeOpen(context, user.id, "reset");
  await tellOldAddress(context, user, occasion, notice);
}

async function tellOldAddress(
  context: Context,
  { id, name, email }: { id: string; name: string; email: string },
  occasion: string,
  notice: Notice,
) {
  const key = `address-changed:${occasion}`;
  const addressed = { editionId: undefined, recipientId: id, email };
  await writeLetter(context, { key, kind: "address_changed", ...addressed, ...notice({ name }) });
}

async function insistFreeEmail({ db }: Context, email: string, userId: string) {
  const [taken] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), ne(users.id, userId)));
  insist(taken && "email-taken");
}

async function insistFewLetters(context: Context, userId: string, kind: "confirm") {
  refuseIf((await sentToday(context, userId, kind)) >= mostLetters, "too-many-letters");
}

async function sentToday({ db, now }: Context, userId: string, kind: "reset" | "confirm"): Promise<number> {
  const since = gt(invitations.invitedAt, new Date(now.getTime() - dayMs));
  const rows = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.userId, userId), eq(invitations.kind, kind), since));
  return rows.length;
}
