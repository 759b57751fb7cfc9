import type { InvitationLetter } from "~/domain/people/invitation";
import { showMoment } from "~/words/formats";
import { defaultLanguage, type Language } from "~/words/language";
import { wordsFor } from "~/words/words";
import { languageOf } from "./language.server";
import { paths } from "./paths";
import { publicUrl } from "./public-url.server";

/** The letter to somebody who is asked to write along, in the language of who asks. */
export function collaborationLetter(
  request: Request,
  { inviter, title }: { inviter: string; title: string },
): InvitationLetter {
  const language = languageOf(request);
  const { letter } = wordsFor(language).collaboration;
  return letterIn(language, request, letter.invitation(title), letter.invited(inviter, title));
}

/** The letter to the owner of a new account, in Indonesian: nobody knows yet which language they choose. */
export function activationLetter(request: Request): InvitationLetter {
  const { letter } = wordsFor(defaultLanguage).collaboration;
  return letterIn(defaultLanguage, request, letter.activation, letter.opened);
}

export function linkTo(request: Request, secret: string): string {
  return publicUrl(request) + paths.invitation(secret);
}

function letterIn(language: Language, request: Request, subject: string, occasion: string): InvitationLetter {
  const { letter } = wordsFor(language).collaboration;
  return ({ name, secret, expiresAt }) => {
    const link = letter.link(linkTo(request, secret));
    const parts = [letter.greeting(name), occasion, link, letter.until(showMoment(language, expiresAt))];
    return { subject, body: parts.join("\n\n") };
  };
}
