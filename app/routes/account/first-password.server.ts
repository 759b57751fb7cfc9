import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { activateAccount, joinWithNewAccount } from "~/domain/accounts/activating.server";
import { resetPassword } from "~/domain/accounts/setting-password.server";
import type { Context } from "~/domain/kernel/context";
import { done, paths } from "~/site/paths";
import { languageOf } from "~/web/language.server";
import { refusalOf } from "~/web/refusals.server";
import { startSession } from "~/web/sessions.server";
import { type Words, wordsFor } from "~/words/words";
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
export async function join(context: Context, request: Request, secret: string, invited: Invited, posted: FormData) {
  const form = parseWithZod(posted, { schema: newAccount(wordsFor(languageOf(request)), [invited.email]) });
  if (form.status !== "success") return data({ form: withoutPasswords(form), refusal: undefined }, { status: 400 });
  let joined: { userId: string; proposalId: string } | undefined;
  const refusal = await refusalOf(
    joinWithNewAccount(context, secret, form.value).then((account) => {
      joined = account;
    }),
  );
  if (refusal || !joined) return data({ form: withoutPasswords(form), refusal }, { status: 409 });
  const headers = { "Set-Cookie": await startSession(joined.userId) };
  return redirect(done(paths.proposal(joined.proposalId), "invitation-accepted"), { headers });
}

/** Sets a first or a new password by a letter's link, signs in and leads to the person's own page. */
export async function choosePassword(
  context: Context,
  request: Request,
  secret: string,
  invited: Invited & { kind: "activate" | "reset" },
  posted: FormData,
) {
  const own = [invited.email, invited.name];
  const form = parseWithZod(posted, { schema: activation(wordsFor(languageOf(request)), own) });
  if (form.status !== "success") return data({ form: withoutPasswords(form), refusal: undefined }, { status: 400 });
  const command = invited.kind === "activate" ? activateAccount : resetPassword;
  let userId: string | undefined;
  const refusal = await refusalOf(
    command(context, secret, form.value.password).then((id) => {
      userId = id;
    }),
  );
  if (refusal || !userId) return data({ form: withoutPasswords(form), refusal }, { status: 409 });
  const deed = invited.kind === "activate" ? "account-activated" : "password-reset";
  return redirect(done(paths.start, deed), { headers: { "Set-Cookie": await startSession(userId) } });
}

function withoutPasswords(form: { reply(options: { hideFields: string[] }): SubmissionResult }) {
  return form.reply({ hideFields: ["password", "again"] });
}
