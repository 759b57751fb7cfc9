import type { NewLetter } from "~/domain/notifications/letter";
import type { Occasion } from "~/domain/notifications/occasion";
import { paths } from "~/web/paths";
import { showMoment } from "~/words/formats";
import { defaultLanguage } from "~/words/language";
import { type Words, wordsFor } from "~/words/words";

type Said = { subject: string; text: string };

/** A letter in plain text: addressed by name, one thing to know, and where to do something about it. */
export function composeLetter(occasion: Occasion, portal: string): NewLetter {
  const words = wordsFor(defaultLanguage);
  const { mail } = words.letters;
  const { key, kind, recipient, edition } = occasion;
  const { subject, text } = sayingOf(occasion, words);
  const body = [
    mail.greeting(recipient.name),
    text,
    waysIn(occasion, words, portal),
    `${mail.closing}\n${mail.sender}`,
    mail.automatic,
  ].join("\n\n");
  return { key, kind, editionId: edition.id, recipientId: recipient.id, email: recipient.email, subject, body };
}

function sayingOf(occasion: Occasion, words: Words): Said {
  const { mail } = words.letters;
  const { kind, part, edition, proposals, number = "", dueAt = edition.closesAt } = occasion;
  const title = proposals[0]?.title ?? "";
  const closes = showMoment(defaultLanguage, edition.closesAt);
  const { reminder, endorsed, screened, repair } = mail;
  const sayings: Record<Occasion["kind"], () => Said> = {
    reminder: () => ({
      subject: reminder.subject(title, closes),
      text: reminder[part](title, edition.name, closes),
    }),
    returned: () => ({ subject: mail.returned.subject(title), text: mail.returned.text(title, edition.name) }),
    endorsed: () => ({
      subject: endorsed.subject(title),
      text: part === "delegate" ? endorsed.delegate(title, edition.name, closes) : endorsed.writer(title, edition.name),
    }),
    receipt: () => ({ subject: mail.receipt.subject(title), text: mail.receipt.text(title, edition.name, number) }),
    not_submitted: () => ({
      subject: mail.notSubmitted.subject(edition.name),
      text: mail.notSubmitted.text(edition.name),
    }),
    repair_requested: () => ({
      subject: repair.subject(title),
      text: repair.text(title, edition.name, showMoment(defaultLanguage, dueAt)),
    }),
    screened: () => ({
      subject: screened.subject(title),
      text: screened[occasion.verdict ?? "eligible"](title, edition.name),
    }),
  };
  return sayings[kind]();
}

/** Full links, each on a line of its own, so that every mail program makes it one. */
function waysIn({ kind, part, proposals }: Occasion, { letters: { mail } }: Words, portal: string): string {
  const place = part === "writer" ? paths.proposal : paths.unitProposal;
  const [only] = proposals;
  if (kind === "receipt" && only) return `${mail.link}\n${portal}${paths.receipt(only.id)}`;
  if (proposals.length === 1 && only) return `${mail.link}\n${portal}${place(only.id)}`;
  return [mail.links, ...proposals.map(({ id, title }) => `- ${title}\n  ${portal}${place(id)}`)].join("\n");
}
