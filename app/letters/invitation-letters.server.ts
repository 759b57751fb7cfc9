import { unlinked } from "~/domain/outbox/letter";
import type { InvitationLetter } from "~/domain/people/invitation";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { showMoment } from "~/words/formats";
import type { Language } from "~/words/language";
import { wordsFor } from "~/words/words";

/** The letter to somebody who is asked to write along, in the language of who asks. */
export function collaborationLetter(
  language: Language,
  { inviter, title }: { inviter: string; title: string },
): InvitationLetter {
  const { letter } = wordsFor(language).collaboration;
  return letterIn(language, letter.invitation, letter.invited(unlinked(inviter), unlinked(title)));
}

function letterIn(language: Language, subject: string, occasion: string): InvitationLetter {
  const { letter } = wordsFor(language).collaboration;
  return ({ name, secret, expiresAt }) => {
    const link = letter.link(publicUrl() + paths.invitation(secret));
    const parts = [letter.greeting(unlinked(name)), occasion, link, letter.until(showMoment(language, expiresAt))];
    return { subject, body: parts.join("\n\n") };
  };
}
