export const titleLimit = 150;

/** A title without case, accents, spaces and punctuation: what has to be unique in an edition. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
