/** What the papers' typeface (WinAnsi) holds; anything else would vanish without a trace. */
const foreign = /[^\n\r\t\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu;

const written: Record<string, string> = {
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "≈": "~",
  "→": "->",
  "←": "<-",
  "⇒": "=>",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "✓": "v",
  "✔": "v",
  "●": "•",
  "▪": "•",
  "★": "*",
};

/** A text for paper: what the typeface lacks is spelt out or stands as "?", so that a gap can be seen. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufe0f|\ufeff/g, "")
    .replace(foreign, (sign) => written[sign] ?? "?");
}

const mostTold = 12;

/** The signs that paper shows as "?", each once, so that a writer knows beforehand; the first of them where there are many. */
export function unprintable(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [sign] of text.normalize("NFC").matchAll(foreign)) if (!isPrinted(sign)) found.add(sign);
  }
  return [...found].slice(0, mostTold);
}

function isPrinted(sign: string): boolean {
  return printable(sign) !== "?";
}

/** A hash in groups, which a line can break between without adding a sign. */
export function grouped(hash: string): string {
  return hash.replace(/(.{16})(?=.)/g, "$1 ");
}
