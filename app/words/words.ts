import { en } from "./en";
import { id } from "./id";
import type { Language } from "./language";

export type Words = typeof id;

const books: Record<Language, Words> = { id, en };

export function wordsFor(language: Language): Words {
  return books[language];
}
