import { redirect } from "@remix-run/node";
import { z } from "zod";
import { activateAccount, joinWithNewAccount } from "~/domain/accounts/activating.server";
import { resetPassword } from "~/domain/accounts/setting-password.server";
import type { Context } from "~/domain/kernel/context";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import { startSession } from "~/web/sessions.server";
import type { Words } from "~/words/words";
import { isRepeated, newPassword } from "./passwords";

const activation = (words: Words, own: readonly string[]) =>
  z
    .object(newPassword(words, own))
    .refine(isRepeated, { path: ["again"], error: words.collaboration.invitation.differs });

const newAccount = (words: Words, own: readonly string[]) => {
  const { nameMissing, differs } = words.collaboration.invitation;
  const name = z.string({ error: nameMissing }).trim().min(1, nameMissing).max(120, nameMissing);
  return z.object({ name, ...newPassword(words, own) }).refine(isRepeated, { path: ["again"], error: differs });
};

type Invited = { email: string; name: string };

/** Opens the invited person's account, signs in and leads to the proposal. */
export function joining(context: Context, secret: string, { email }: Invited, words: Words) {
  return form(newAccount(words, [email]), async (account) => {
    const { userId, proposalId } = await joinWithNewAccount(context, secret, account);
    return signedIn(userId, done(paths.proposal(proposalId), "invitation-accepted"));
  });
}

/** Sets a first or a new password by a letter's link, signs in and leads to the person's own page. */
export function choosing(context: Context, secret: string, invited: Invited, words: Words, kind: "activate" | "reset") {
  return form(activation(words, [invited.email, invited.name]), async ({ password }) => {
    const [command, deed] =
      kind === "activate"
        ? ([activateAccount, "account-activated"] as const)
        : ([resetPassword, "password-reset"] as const);
    return signedIn(await command(context, secret, password), done(paths.start, deed));
  });
}

async function signedIn(userId: string, next: string) {
  return redirect(next, { headers: { "Set-Cookie": await startSession(userId) } });
}
