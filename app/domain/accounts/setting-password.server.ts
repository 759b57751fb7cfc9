import { users } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { hashPassword, isPassword } from "~/adapters/password.server";
import { wakeSeats } from "~/domain/assignment/waking.server";
import { insistOpen } from "~/domain/collaboration/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, Refusal } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { revokeOpen } from "~/domain/outbox/invitation-letter.server";
import { findAccount } from "~/domain/people/describing.server";
import { checkPassword } from "~/domain/people/password";
import { mayOpenAtDesk } from "~/domain/people/policy";
import { markAccepted } from "./accepting.server";
import { dropSessions } from "./sessions.server";

/** The owner's new password in place of the old one, which has to be known. Every other session ends. */
export async function changePassword(
  context: Context,
  { old, password, keep }: { old: string; password: string; keep?: string | undefined },
): Promise<void> {
  const userId = found(context.actor.id);
  const { user } = await findAccount(context, userId);
  await insistPassword(user, old);
  insist(checkPassword(password, [user.email, user.name]));
  const passwordHash = await hashPassword(password);
  await atomically(context, async (context) => {
    const [changed] = await context.db
      .update(users)
      .set({ passwordHash })
      .where(and(eq(users.id, userId), eq(users.passwordHash, user.passwordHash)))
      .returning({ id: users.id });
    insistThat(changed, "changed-since");
    await dropSessions(context, userId, keep);
    await revokeOpen(context, userId, "reset");

    await record(context, "password.changed", { id: userId });
  });
}

/** A new password by the link that a letter brought: it shows that the mailbox is the owner's. All sessions end. */
export async function resetPassword(context: Context, secret: string, password: string): Promise<string> {
  const { userId } = await insistOpen(context, secret, "reset");
  const { user } = await findAccount(context, userId ?? "");
  insist(checkPassword(password, [user.email, user.name]));
  const passwordHash = await hashPassword(password);
  return atomically(context, async (visit) => {
    const invitation = await insistOpen(visit, secret, "reset");
    const [opened] = await visit.db
      .update(users)
      .set({ passwordHash, provenAt: visit.now })
      .where(and(eq(users.id, invitation.userId ?? ""), eq(users.email, invitation.email), isNull(users.disabledAt)))
      .returning({ id: users.id, name: users.name });
    if (!opened) throw new Refusal("invitation-over");
    const context = { ...visit, actor: { ...opened, grants: [] } };
    await markAccepted(context, invitation.id);
    await revokeOpen(context, opened.id, "reset");
    await dropSessions(context, opened.id);

    await record(context, "password.reset", { id: opened.id });
    if (!user.provenAt) await wakeSeats(context, opened.id);
    return opened.id;
  });
}

/**
 * A password that the system admin hands over in person, where no letter can leave. The account decides and scores
 * nothing until its owner has shown that the address is theirs.
 */
export async function openAtDesk(context: Context, userId: string, password: string): Promise<void> {
  const { user } = await findAccount(context, userId);
  insist(checkPassword(password, [user.email, user.name]));
  const passwordHash = await hashPassword(password);
  await atomically(context, async (context) => {
    const { user } = await findAccount(context, userId);
    insist(mayOpenAtDesk(context.actor, user));

    await context.db.update(users).set({ passwordHash, provenAt: null }).where(eq(users.id, userId));
    await dropSessions(context, userId);

    await record(context, "password.handed_over", { id: userId });
  });
}

/** Whoever sits at the owner's desk is the owner only with the password. */
export async function insistPassword(user: { passwordHash: string }, typed: string): Promise<void> {
  insistThat(await isPassword(typed, user.passwordHash), "password-wrong");
}
