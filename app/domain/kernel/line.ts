/** Scripts whose letters change their shape with a joiner between them. */
const shaped =
  "[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Tamil}\\p{Script=Javanese}\\p{Script=Balinese}\\p{Script=Sundanese}\\p{M}]";
/** A joiner inside of a word or of a picture, and the mark that makes a sign a picture, are seen. */
const atWork = `(?<=${shaped})[\\u200c\\u200d](?=${shaped})|(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})|(?<=\\p{Extended_Pictographic})\\ufe0f`;
const control = "\\p{Cc}|\\p{Cf}|\\p{Cs}|\\u034f|[\\u115f\\u1160]|[\\u17b4\\u17b5]|[\\u3164\\uffa0]|[\\ufe00-\\ufe0f]";
/** Characters that nobody sees: those that control a device, those that turn or hide writing, and fillers. */
const unseen = new RegExp(`(?!${atWork})(?:${control})`, "gu");
const everyControl = new RegExp(control, "gu");

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
  return withPlainMarks(oneLine(typed).normalize("NFKC").replace(everyControl, ""));
}

/** The same as far as a database can do it to what is kept: marks and case alone. */
export function withPlainMarks(line: string): string {
  let plainLine = line.toLowerCase();
  for (const [marks, plain] of lookAlikes) plainLine = plainLine.replace(new RegExp(`[${marks}]`, "gu"), plain);
  return plainLine;
}

/** A name of nothing but marks and digits is none. */
export function hasLetter(name: string): boolean {
  return /\p{L}/u.test(name);
}
