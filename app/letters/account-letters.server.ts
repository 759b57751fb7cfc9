import type { Notice } from "~/domain/accounts/proving.server";
import { unlinked } from "~/domain/outbox/letter";
import type { InvitationLetter } from "~/domain/people/invitation";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { showMoment } from "~/words/formats";
import { defaultLanguage } from "~/words/language";
import { wordsFor } from "~/words/words";

/** The letter to the owner of a new account, in Indonesian: nobody knows yet which language they choose. */
export function activationLetter(): InvitationLetter {
  return letterWithLink("activation");
}

/** The letter to somebody without an account who is asked onto a panel. */
export function seatLetter({ stage, edition }: { stage: string; edition: string }): InvitationLetter {
  const { seat } = wordsFor(defaultLanguage).accountLetters;
  return aroundLink({ subject: seat.subject(stage), text: seat.text(unlinked(stage), unlinked(edition)) });
}

/** The letter with which somebody chooses a new password. */
export function resetLetter(): InvitationLetter {
  return letterWithLink("reset");
}

/** The letter that shows whose the address is. */
export function proofLetter(): InvitationLetter {
  return letterWithLink("proof");
}

/** To the address that an account has left. */
export function movedNotice(): Notice {
  return notice("moved");
}

/** To somebody on whose account others have been guessing. */
export function warningLetter(): Notice {
  return notice("warning");
}

function letterWithLink(kind: "activation" | "reset" | "proof"): InvitationLetter {
  return aroundLink(wordsFor(defaultLanguage).accountLetters[kind]);
}

function aroundLink({ subject, text }: { subject: string; text: string }): InvitationLetter {
  const { accountLetters: says, letters } = wordsFor(defaultLanguage);
  return ({ name, secret, expiresAt }) => {
    const link = says.link(publicUrl() + paths.invitation(secret));
    const parts = [
      letters.mail.greeting(unlinked(name)),
      text,
      link,
      says.until(showMoment(defaultLanguage, expiresAt)),
    ];
    return { subject, body: parts.join("\n\n") };
  };
}

function notice(kind: "moved" | "warning"): Notice {
  const { accountLetters: says, letters } = wordsFor(defaultLanguage);
  return ({ name }) => ({
    subject: says[kind].subject,
    body: [letters.mail.greeting(unlinked(name)), says[kind].text, letters.mail.automatic].join("\n\n"),
  });
}
