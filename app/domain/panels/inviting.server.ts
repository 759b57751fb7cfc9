import { users } from "db/schema";
import { eq } from "drizzle-orm";
import { inviteToActivate } from "~/domain/accounts/inviting.server";
import { openAccount } from "~/domain/accounts/opening.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { plainEmail } from "~/domain/people/email";
import type { InvitationLetter } from "~/domain/people/invitation";
import { findStage } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import { appointToPanel, isUnopened, listSeats, type Seat } from "./appointing.server";

/** What came of it: how many readings the judge got, or that a letter went out. */
export type Seated = { given: number; isInvited: boolean };

/**
 * Seats somebody, who is invited by the letter if there is a name and no account, or one that nobody has opened yet. Its
 * link opens it and works once; until then the seat sleeps, so that whoever made the account cannot sit in it.
 */
export function seatOrInvite(
  context: Context,
  stageId: string,
  { name, ...seat }: Seat & { name?: string | undefined },
  letter: InvitationLetter,
): Promise<Seated> {
  return atomically(context, async (context) => {
    insist(mayAppoint(context.actor, await findStage(context, stageId), seat.role));
    const account = await findAccountOf(context, seat.email);
    if (!account && name) await openAccount(context, { name, email: seat.email }, letter);
    if (account && isUnopened(account)) await inviteToActivate(context, account.id, letter);
    const isInvited = account ? isUnopened(account) : Boolean(name);
    return { given: await appointToPanel(context, stageId, seat), isInvited };
  });
}

async function findAccountOf({ db }: Context, email: string) {
  const [account] = await db
    .select({ id: users.id, provenAt: users.provenAt, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.email, plainEmail(email)));
  return account;
}

/** Sends the link once more to somebody with a seat that still sleeps; the earlier one stops working. */
export function inviteAgain(context: Context, stageId: string, grantId: string, letter: InvitationLetter) {
  return atomically(context, async (context) => {
    const seat = found((await listSeats(context, stageId)).find(({ id }) => id === grantId));
    insist(
      mayAppoint(context.actor, await findStage(context, stageId), seat.role === "judge" ? "judge" : "panel_chair"),
    );
    await inviteToActivate(context, seat.userId, letter);
  });
}
