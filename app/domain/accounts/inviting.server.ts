import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { revokeOpen, type Sent, writeInvitation } from "~/domain/outbox/invitation-letter.server";
import { findAccount } from "~/domain/people/describing.server";
import type { InvitationLetter } from "~/domain/people/invitation";
import { mayInviteToActivate } from "~/domain/people/policy";

/** Sends an account's owner the link under which the first password is set; an earlier link stops working. */
export function inviteToActivate(context: Context, userId: string, letter: InvitationLetter): Promise<Sent> {
  return atomically(context, async (context) => {
    const { user, held } = await findAccount(context, userId);
    insist(mayInviteToActivate(context.actor, user, held, context.now));

    await revokeOpen(context, userId, "activate");
    const invited = { kind: "activate", email: user.email, name: user.name, userId } as const;
    const sent = await writeInvitation(context, invited, { editionId: undefined, recipientId: userId }, letter);

    await record(context, "user.invited", { id: userId }, { invitation: sent.id });
    return sent;
  });
}
