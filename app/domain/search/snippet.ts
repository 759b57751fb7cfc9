const before = 60;
const after = 120;

/** The first place of a text that has one of the words, with what stands around it; undefined where none stands. */
export function snippetOf(text: string, words: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  const places = words.map((word) => placeOf(lower, word)).filter((place) => place >= 0);
  if (places.length === 0) return undefined;
  const start = Math.min(...places);
  const from = start <= before ? 0 : text.indexOf(" ", start - before) + 1 || start;
  const room = text.lastIndexOf(" ", start + after);
  const to = start + after >= text.length ? text.length : Math.max(room, start);
  const cut = text.slice(Math.min(from, start), to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "… " : ""}${cut}${to < text.length ? " …" : ""}`;
}

/** Where a word begins as a word. */
function placeOf(text: string, word: string): number {
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + 1)) {
    if (place === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(place - 1))) return place;
  }
  return -1;
}
