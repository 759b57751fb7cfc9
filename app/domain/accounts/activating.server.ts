import { users } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { hashPassword } from "~/adapters/password.server";
import { wakeSeats } from "~/domain/assignment/waking.server";
import { type Invitation, insistOpen } from "~/domain/collaboration/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { hasLetter, oneLine } from "~/domain/kernel/line";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { checkPassword, noPassword } from "~/domain/people/password";
import { markAccepted, seatCollaborator } from "./accepting.server";

/** Takes up an invitation to write along with an account of one's own; the account may do nothing else. */
export async function joinWithNewAccount(context: Context, secret: string, input: { name: string; password: string }) {
  const { email } = await insistOpen(context, secret, "collaborate");
  insist(checkPassword(input.password, [email, input.name]));
  const passwordHash = await hashPassword(input.password);
  return atomically(context, async (visit) => {
    const invitation = await insistOpen(visit, secret, "collaborate");
    const [taken] = await visit.db.select({ id: users.id }).from(users).where(eq(users.email, invitation.email));
    insist(taken && "email-taken");

    const id = newId();
    const name = oneLine(input.name);
    insistThat(hasLetter(name), "name-missing");
    const context = { ...visit, actor: { id, name, grants: [] } };
    const opened = { createdAt: context.now, provenAt: context.now };
    await context.db.insert(users).values({ id, email: invitation.email, name, passwordHash, ...opened });
    const proposalId = await seatCollaborator(context, invitation);

    await record(context, "user.added", { id });
    return { userId: id, proposalId };
  });
}

/** Sets the first password of an account that somebody else opened; the answer is the account's id. */
export async function activateAccount(context: Context, secret: string, password: string): Promise<string> {
  const { email, name } = await insistOpen(context, secret, "activate");
  insist(checkPassword(password, [email, name]));
  const passwordHash = await hashPassword(password);
  return atomically(context, async (visit) => {
    const invitation = await insistOpen(visit, secret, "activate");
    const { id, name } = found(await setFirstPassword(visit, invitation, passwordHash));
    const context = { ...visit, actor: { id, name, grants: [] } };
    await markAccepted(context, invitation.id);

    await record(context, "account.activated", { id });
    await wakeSeats(context, id);
    return id;
  });
}

/** Whose account it is, unless it is disabled, has a password already, or has moved to another address since. */
async function setFirstPassword({ db, now }: Context, { userId, email }: Invitation, passwordHash: string) {
  const [opened] = await db
    .update(users)
    .set({ passwordHash, provenAt: now })
    .where(
      and(
        eq(users.id, userId ?? ""),
        eq(users.email, email),
        eq(users.passwordHash, noPassword),
        isNull(users.disabledAt),
      ),
    )
    .returning({ id: users.id, name: users.name });
  return opened;
}
