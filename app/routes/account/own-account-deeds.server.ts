import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import { askForProof } from "~/domain/accounts/proving.server";
import { endOtherSessions } from "~/domain/accounts/sessions.server";
import { changePassword } from "~/domain/accounts/setting-password.server";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { renameSelf } from "~/domain/people/describing.server";
import { isEmail } from "~/domain/people/email";
import { proofLetter } from "~/letters/account-letters.server";
import type { Deed } from "~/site/paths";
import { sessionHash } from "~/web/sessions.server";
import type { Words } from "~/words/words";
import { isRepeated, newPassword } from "./passwords";

type Asked = {
  form: Submission<unknown>;
  /** Undefined when the form is not complete. */
  act: ((context: Context) => Promise<unknown>) | undefined;
  deed: Deed;
  /** The field at which a refusal is told. */
  at: (refusal: Reason) => string;
};

/** What one of the forms of somebody's own account asks for. */
export function deedIn(
  request: Request,
  body: FormData,
  intent: string,
  words: Words,
  own: { email: string; name: string },
): Asked {
  if (intent === "name") return naming(body, words);
  if (intent === "prove") return proving(own);
  if (intent === "address") return addressing(body, words);
  if (intent === "password") return changing(request, body, words, own);
  if (intent === "sessions") return leaving(request, body);
  throw data(null, { status: 400 });
}

function naming(body: FormData, { reasons }: Words): Asked {
  const missing = reasons["name-missing"];
  const schema = z.object({ name: z.string({ error: missing }).trim().min(1, missing).max(120, missing) });
  const form = parseWithZod(body, { schema });
  const name = form.status === "success" ? form.value.name : undefined;
  return { form, act: name ? (context) => renameSelf(context, name) : undefined, deed: "name-saved", at: () => "name" };
}

function proving({ email }: { email: string }): Asked {
  const form = parseWithZod(new FormData(), { schema: z.object({}) });
  const act = (context: Context) => askForProof(context, { typed: email }, proofLetter());
  return { form, act, deed: "proof-sent", at: () => "email" };
}

function addressing(body: FormData, { ownAccount: says }: Words): Asked {
  const email = z
    .string({ error: says.emailMissing })
    .trim()
    .refine((typed) => isEmail(typed), says.emailMissing);
  const old = z.string({ error: says.oldMissing }).max(1000, says.oldMissing);
  const form = parseWithZod(body, { schema: z.object({ email, old }) });
  const value = form.status === "success" ? form.value : undefined;
  return {
    form,
    act: value ? (context) => askForProof(context, { typed: value.email, old: value.old }, proofLetter()) : undefined,
    deed: "proof-sent",
    at: (refusal) => (refusal === "password-wrong" ? "old" : "email"),
  };
}

function changing(request: Request, body: FormData, words: Words, own: { email: string; name: string }): Asked {
  const { ownAccount: says } = words;
  const schema = z
    .object({
      old: z.string({ error: says.oldMissing }).max(1000, says.oldMissing),
      ...newPassword(words, [own.email, own.name]),
    })
    .refine(isRepeated, { path: ["again"], error: says.differs });
  const form = parseWithZod(body, { schema });
  const value = form.status === "success" ? form.value : undefined;
  return {
    form,
    act: value ? (context) => changePassword(context, { ...value, keep: sessionHash(request) }) : undefined,
    deed: "password-changed",
    at: (refusal) => (refusal === "password-wrong" ? "old" : "password"),
  };
}

function leaving(request: Request, body: FormData): Asked {
  const form = parseWithZod(body, { schema: z.object({}) });
  return {
    form,
    act: (context) => endOtherSessions(context, sessionHash(request)),
    deed: "sessions-ended",
    at: () => "",
  };
}
