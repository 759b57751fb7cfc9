import type { ActivationLetter } from "~/domain/people/inviting.server";
import { showMoment } from "~/words/formats";
import { defaultLanguage } from "~/words/language";
import { wordsFor } from "~/words/words";

/** The letter to the owner of a new account, in Indonesian: nobody knows yet which language they choose. */
export function activationLetter(request: Request): ActivationLetter {
  const { letter } = wordsFor(defaultLanguage).imports;
  return ({ name, token, expiresAt }) => {
    const link = new URL(`/undangan/${token}`, request.url).toString();
    return { subject: letter.subject, body: letter.body(name, link, showMoment(defaultLanguage, expiresAt)) };
  };
}
