import type { Verdict } from "~/domain/kernel/reasons";

export const titleLimit = 150;

/** A title has at least one letter or digit and fits the form. */
export function checkTitle(title: string): Verdict {
  return titleKey(title) === "" || title.trim().length > titleLimit ? "title-unusable" : undefined;
}

/** A title without case, accents, spaces and punctuation: what has to be unique in an edition. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
