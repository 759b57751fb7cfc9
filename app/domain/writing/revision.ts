/**
 * A text in an answer's history: whole, or what changed since the version before. Of each text only what lies between
 * the beginning and the end that it shares with the one before is kept.
 */
export type AnswerRevision = {
  version: number;
  /** How many characters of the text before stand unchanged in front; null where `text` is the whole. */
  head: number | null;
  /** And how many at the end. */
  tail: number | null;
  text: string;
};

/** Now and then a whole text, so that any version is put together from few. */
const wholeEvery = 25;

export function reviseFrom(before: string, after: string, version: number): AnswerRevision {
  if (version % wholeEvery === 1 || before === "") return { version, head: null, tail: null, text: after };
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  if (isInsidePair(after, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (isInsidePair(after, after.length - tail)) tail -= 1;
  return { version, head, tail, text: after.slice(head, after.length - tail) };
}

/** The text of a version, from the one before. */
export function restoreFrom(before: string, { head, tail, text }: AnswerRevision): string {
  if (head === null || tail === null) return text;
  return before.slice(0, head) + text + before.slice(before.length - tail);
}

/** The versions from which one is put together: from the nearest whole text on. */
export function baseOf(version: number): number {
  return version - ((version - 1) % wholeEvery);
}

/** Whether a place lies between the two halves of one character; no half of it can be stored. */
function isInsidePair(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return place > 0 && place < text.length && unit >= 0xdc00 && unit <= 0xdfff;
}
