import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insistThat } from "~/domain/kernel/refusal";
import { isEmail, plainEmail } from "~/domain/people/email";
import type { InvitationLetter } from "~/domain/people/invitation";
import { noPassword } from "~/domain/people/password";
import { addUserWithHash } from "./adding.server";
import { inviteToActivate } from "./inviting.server";

export type NewAccount = { name: string; email: string; nip?: string | undefined };

/** Opens an account whose owner chooses the password by a letter; only that letter opens it, and so proves the address. */
export function openAccount(context: Context, account: NewAccount, letter: InvitationLetter): Promise<string> {
  return atomically(context, async (context) => {
    insistThat(isEmail(plainEmail(account.email)), "email-unusable");
    const id = await addUserWithHash(context, { ...account, passwordHash: noPassword });
    await inviteToActivate(context, id, letter);
    return id;
  });
}
