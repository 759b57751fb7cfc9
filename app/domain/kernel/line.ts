/** Characters that nobody sees: those that control a device, those that turn or hide writing, and fillers. */
const unseen = /\p{Cc}|\p{Cf}|\p{Cs}|\u034f|[\u115f\u1160]|[\u17b4\u17b5]|[\u3164\uffa0]|[\ufe00-\ufe0f]/gu;

/** What spreadsheets write in the place of a character that their files cannot hold. */
const escaped = /_x([0-9a-f]{4})_/gi;

/**
 * What was typed as one line of plain writing, as a name, a title or an address is kept: composed letters, single spaces,
 * nothing unseen. Line breaks and tabs are spaces.
 */
export function oneLine(typed: string): string {
  return typed
    .replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(unseen, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** Marks that look alike, and the one that keyboards have. */
export const lookAlikes: ReadonlyArray<readonly [marks: string, plain: string]> = [
  ["‘’‚‛ʻʼʹ´`′＇", "'"],
  ["“”„‟«»″＂", '"'],
  ["‐‑‒–—―−﹣－", "-"],
];

/** How writing is compared: what looks equal is equal, in whatever case. Never shown and never kept. */
export function folded(typed: string): string {
  let line = oneLine(typed).normalize("NFKC").toLowerCase();
  for (const [marks, plain] of lookAlikes) line = line.replace(new RegExp(`[${marks}]`, "gu"), plain);
  return line;
}

/** A name of nothing but marks and digits is none. */
export function hasLetter(name: string): boolean {
  return /\p{L}/u.test(name);
}
