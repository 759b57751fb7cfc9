const tags =
  "a|b|blockquote|br|div|em|font|h[1-6]|hr|i|img|li|ol|p|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul";
/** Only true tags, with no room for words between "<" and ">": a limit is not evaded by writing in brackets. */
const markup = new RegExp(`</?(?:${tags})(?:\\s+[a-z-]+=(?:"[^"\\s]*"|'[^'\\s]*'|[^\\s"'<>]+))*\\s*/?>`, "giu");
const entity = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/giu;
const invisible = /[\u0085\u00a0\u200b-\u200d\u2060\ufeff]/gu;
/** Composing a long run of combining marks takes time that grows with its square; no script piles up so many. */
const pileOfMarks = /(\p{M}{16})\p{M}+/gu;
const softHyphen = /\u00ad/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * How many words a text has, counted alike by browser and server: markup and entities do not count,
 * a token without letter or digit is no word, and "sehari-hari", "dan/atau", "80%", "1.000" are one each.
 */
export function countWords(text: string): number {
  return text
    .replace(pileOfMarks, "$1")
    .normalize("NFC")
    .replace(markup, " ")
    .replace(entity, " ")
    .replace(softHyphen, "")
    .replace(invisible, " ")
    .split(/\s+/u)
    .filter((token) => letterOrDigit.test(token)).length;
}

/** The limit is inclusive: 200 words fit into 200. */
export function isOverLimit(words: number, limit: number): boolean {
  return words > limit;
}
