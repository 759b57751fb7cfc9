import { z } from "zod";
import { askForProof } from "~/domain/accounts/proving.server";
import { endOtherSessions } from "~/domain/accounts/sessions.server";
import { changePassword } from "~/domain/accounts/setting-password.server";
import { noteAttempt, takeAttempt } from "~/domain/accounts/signing-in.server";
import type { Context } from "~/domain/kernel/context";
import { Refusal } from "~/domain/kernel/refusal";
import { renameSelf } from "~/domain/people/describing.server";
import { isEmail } from "~/domain/people/email";
import { proofLetter, warningLetter } from "~/letters/account-letters.server";
import { nothing, text } from "~/routes/pieces/forms/fields";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { type Back, form } from "~/web/acting.server";
import { networkOf } from "~/web/network";
import { refusalOf } from "~/web/refusals.server";
import { sessionHash } from "~/web/sessions.server";
import type { Words } from "~/words/words";
import { isRepeated, newPassword } from "./passwords";

type Own = { email: string; name: string };
type Visit = { request: Request; clientAddress: string };

/** What people do to their own account. */
export function actsOnOwn(context: Context, { email: address, name }: Own, words: Words, visit: Visit) {
  const { ownAccount: says, reasons } = words;
  const next = (deed: Deed) => done(paths.ownAccount, deed);
  const old = z.string({ error: says.oldMissing }).max(1000, says.oldMissing);
  const email = z.string({ error: says.emailMissing }).trim().refine(isEmail, says.emailMissing);
  const withOld = (command: () => Promise<unknown>, deed: Deed, back: Back) =>
    afterGuess(context, address, visit, command).then((isAllowed) =>
      isAllowed ? next(deed) : back([{ text: words.account.signIn.blocked }], 429),
    );
  return {
    name: form(
      z.object({ name: text(reasons["name-missing"], 120) }),
      async ({ name }) => {
        await renameSelf(context, name);
        return next("name-saved");
      },
      { at: { rest: "name" } },
    ),
    prove: form(
      nothing,
      async () => {
        await askForProof(context, { typed: address }, proofLetter());
        return next("proof-sent");
      },
      { at: { rest: "email" } },
    ),
    address: form(
      z.object({ email, old }),
      async ({ email, old }, back) =>
        withOld(() => askForProof(context, { typed: email, old }, proofLetter()), "proof-sent", back),
      { at: { "password-wrong": "old", rest: "email" }, ids: { old: "sandi-alamat" } },
    ),
    password: form(
      z
        .object({ old, ...newPassword(words, [address, name]) })
        .refine(isRepeated, { path: ["again"], error: says.differs }),
      async (typed, back) =>
        withOld(
          () => changePassword(context, { ...typed, keep: sessionHash(visit.request) }),
          "password-changed",
          back,
        ),
      { at: { "password-wrong": "old", rest: "password" } },
    ),
    sessions: form(nothing, async () => {
      await endOtherSessions(context, sessionHash(visit.request));
      return next("sessions-ended");
    }),
  };
}

/** The old password is guessed at as little as the one at the door. @returns false where nobody may guess any more */
async function afterGuess(context: Context, email: string, visit: Visit, command: () => Promise<unknown>) {
  const attempt = await takeAttempt(context, email, networkOf(visit.clientAddress), warningLetter());
  if (!attempt.isAllowed) return false;
  const refusal = await refusalOf(command());
  await noteAttempt(context, attempt.id, refusal === "password-wrong" ? "refused" : "signed_in");
  if (refusal) throw new Refusal(refusal);
  return true;
}
