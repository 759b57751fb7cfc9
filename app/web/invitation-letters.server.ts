import { invitationDays } from "~/domain/collaboration/invitation";
import type { LetterAround } from "~/domain/collaboration/inviting.server";
import { showDay } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { languageOf } from "./language.server";
import { paths } from "./paths";
import { publicAddress } from "./public-address.server";

/** Whether letters leave this portal by themselves; where they do not, people pass links on by hand. */
export function mailIsConfigured(): boolean {
  return Boolean(process.env.SMTP_URL);
}

type ToCollaborator = { name: string; inviter: string; title: string };

export function collaborationLetter(
  request: Request,
  now: Date,
  { name, inviter, title }: ToCollaborator,
): LetterAround {
  const { letter } = wordsFor(languageOf(request)).collaboration;
  const body = bodyFor(request, now, name, letter.invited(inviter, title));
  return (secret) => ({ subject: letter.invitation(title), body: body(secret) });
}

export function activationLetter(request: Request, now: Date, { name }: { name: string }): LetterAround {
  const { letter } = wordsFor(languageOf(request)).collaboration;
  const body = bodyFor(request, now, name, letter.opened);
  return (secret) => ({ subject: letter.activation, body: body(secret) });
}

function bodyFor(request: Request, now: Date, name: string, occasion: string) {
  const { letter } = wordsFor(languageOf(request)).collaboration;
  return (secret: string) =>
    [letter.greeting(name), occasion, letter.link(linkTo(request, secret)), letter.until(lastDay(request, now))].join(
      "\n\n",
    );
}

export function linkTo(request: Request, secret: string): string {
  return publicAddress(request, paths.invitation(secret));
}

/** The last day on which the link surely works. */
function lastDay(request: Request, now: Date): string {
  return showDay(languageOf(request), new Date(now.getTime() + (invitationDays - 1) * 86_400_000));
}
