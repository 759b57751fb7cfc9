/** Beyond these a text is no answer any more, and setting it would keep the portal from its other visitors. */
export const mostCharacters = 9_000;
const mostLines = 120;
/** Laying out one long piece takes time that grows with its square. */
const longestPiece = 1_200;

/**
 * A text in pieces for paper: runs of empty lines become one, lines beyond what a page needs run on,
 * and what is far too long ends in "[…]": the whole of it stays in the portal.
 */
export function runningText(text: string): string[] {
  const cut = text.length > mostCharacters ? `${text.slice(0, mostCharacters).trimEnd()} […]` : text;
  const lines = cut
    .replace(/\n{3,}/g, "\n\n")
    .split("\n")
    .map((line) => line.trimEnd());
  const kept = [...lines.slice(0, mostLines), ...(lines.length > mostLines ? [lines.slice(mostLines).join(" ")] : [])];
  const pieces: string[] = [];
  for (const line of kept.flatMap(shortened)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + line.length < longestPiece) pieces[pieces.length - 1] = `${last}\n${line}`;
    else pieces.push(line);
  }
  return pieces;
}

/** One endless line in lengths that end where a sentence does, or else between words. */
function shortened(line: string): string[] {
  return line.length <= longestPiece
    ? [line]
    : (line.match(/[\s\S]{1,1199}[.!?](?:\s|$)|[\s\S]{1,1199}(?:\s|$)|[\s\S]{1,1200}/g) ?? []);
}
