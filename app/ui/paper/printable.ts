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

/** A hash in groups, which a line can break between without adding a sign. */
export function grouped(hash: string): string {
  return hash.replace(/(.{16})(?=.)/g, "$1 ");
}
