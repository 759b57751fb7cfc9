/** Far beyond any limit in words; keeps one text from filling the disk. Counted in characters, a line break as one. */
export const longestText = 30_000;

/** Line breaks as one character each: a browser posts two. */
export function withPlainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
