import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import { activateAccount, joinWithNewAccount } from "~/domain/people/activating.server";
import { checkPassword } from "~/domain/people/password";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { refusalOf } from "~/web/refusals.server";
import { startSession } from "~/web/sessions.server";
import { type Words, wordsFor } from "~/words/words";

const passwords = ({ collaboration: { invitation }, reasons }: Words) => {
  const tooShort = reasons["password-too-short"];
  return {
    password: z
      .string({ error: tooShort })
      .max(1000, tooShort)
      .refine((password) => !checkPassword(password), tooShort),
    again: z.string({ error: invitation.differs }),
  };
};

const isRepeated = ({ password, again }: { password: string; again: string }) => password === again;

const activation = (words: Words) =>
  z.object(passwords(words)).refine(isRepeated, { path: ["again"], error: words.collaboration.invitation.differs });

const newAccount = (words: Words) => {
  const { nameMissing, differs } = words.collaboration.invitation;
  const name = z.string({ error: nameMissing }).trim().min(1, nameMissing).max(120, nameMissing);
  return z.object({ name, ...passwords(words) }).refine(isRepeated, { path: ["again"], error: differs });
};

/** Opens the invited person's account, signs in and leads to the proposal. */
export async function join(context: Context, request: Request, secret: string, posted: FormData) {
  const form = parseWithZod(posted, { schema: newAccount(wordsFor(languageOf(request))) });
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

/** Sets an account's first password, signs in and leads to the person's own page. */
export async function activate(context: Context, request: Request, secret: string, posted: FormData) {
  const form = parseWithZod(posted, { schema: activation(wordsFor(languageOf(request))) });
  if (form.status !== "success") return data({ form: withoutPasswords(form), refusal: undefined }, { status: 400 });
  let userId: string | undefined;
  const refusal = await refusalOf(
    activateAccount(context, secret, form.value.password).then((id) => {
      userId = id;
    }),
  );
  if (refusal || !userId) return data({ form: withoutPasswords(form), refusal }, { status: 409 });
  return redirect(done(paths.start, "account-activated"), { headers: { "Set-Cookie": await startSession(userId) } });
}

function withoutPasswords(form: { reply(options: { hideFields: string[] }): SubmissionResult }) {
  return form.reply({ hideFields: ["password", "again"] });
}
