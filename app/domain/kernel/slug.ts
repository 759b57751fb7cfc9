const longest = 80;

/** "Sheltered Workshop Peduli!" → "sheltered-workshop-peduli", cut at a word within 80 letters. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug && slug.length + word.length + 1 > longest) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, longest);
  }
  return slug || "inovasi";
}
