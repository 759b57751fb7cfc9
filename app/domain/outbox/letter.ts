import type { LetterKind, LetterStatus } from "db/vocabulary";

/** A letter that is written, before anybody has tried to send it. */
export type NewLetter = {
  /** What it is about and to whom: the same letter is never written twice. */
  key: string;
  kind: LetterKind;
  editionId: string | undefined;
  recipientId: string | undefined;
  email: string;
  subject: string;
  body: string;
};

/** Why a letter did not leave. */
export const mailTroubles = [
  "address-refused",
  "letter-refused",
  "login-refused",
  "unreachable",
  "timed-out",
  "other",
] as const;
export type MailTrouble = (typeof mailTroubles)[number];

const minuteMs = 60_000;
/** Between one attempt and the next: a server that is down for a long weekend loses nothing. */
const pauses = [1, 5, 15, 60, 240, 720, 1440, 1440, 1440];
export const mostAttempts = pauses.length + 1;

/** While a letter is with the mail server nobody else takes it; longer than any answer can take. */
export const leaseMs = 10 * minuteMs;

export type DeliveryState = { status: LetterStatus; nextAt: Date };

/** What becomes of a letter after its `attempts`-th failure. A refused address is not asked again by itself. */
export function stateAfterFailure(trouble: MailTrouble, attempts: number, now: Date): DeliveryState {
  const pause = pauses[attempts - 1];
  if (trouble === "address-refused" || pause === undefined) return { status: "abandoned", nextAt: now };
  return { status: "failed", nextAt: new Date(now.getTime() + pause * minuteMs) };
}

/** Letters whose link is a key: once sent, their text is kept nowhere else. */
export function holdsSecret(kind: LetterKind): boolean {
  return ["invitation", "activation", "password_reset", "address_proof"].includes(kind);
}

export const lettersPerPage = 50;

const host = "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*";
const ending =
  "com|net|org|id|co|info|io|me|ly|gl|gg|to|link|site|online|xyz|top|shop|store|app|dev|page|biz|cc|tk|my|sg";
/**
 * What a mail program would make a link of: a scheme, an address, a host with a path, or one with an ending that is in
 * use. A degree such as "M.Si" or "S.Tr.Kes" is none.
 */
const linkLike = new RegExp(
  `[a-z][a-z0-9+.-]*:\\/\\/\\S+|(?:mailto|tel|javascript|data):\\S+|www\\.\\S+|\\S+@${host}\\.\\S+|${host}\\.[\\p{L}]{2,}(?::\\d+)?\\/\\S*|[\\p{L}\\p{N}-]{2,}(?:\\.[\\p{L}\\p{N}-]+)*\\.(?:${ending})(?![\\p{L}\\p{N}.])`,
  "giu",
);

/** Words of users in a letter's subject or greeting: an address in them is written so that nobody can press it. */
export function unlinked(text: string): string {
  return text.replace(linkLike, (link) => link.replace(/[.:/@]+/g, (mark) => ` ${mark} `).trim());
}
