import { oneLine } from "~/domain/kernel/line";

/** Beyond these a query says nothing more about what is wanted. */
const mostWords = 12;
const longestQuery = 200;

/** What is looked for: letters and digits only, so that nothing of an engine's own language is left in it. */
export function searchWords(query: string): string[] {
  return (oneLine(query.slice(0, longestQuery)).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [])
    .slice(0, mostWords)
    .map((word) => word.toLowerCase());
}

/** For FTS5: every word in quotes, the last as the beginning of one. */
export function fts5Query(words: readonly string[]): string {
  return `${words.map((word) => `"${word}"`).join(" ")} *`;
}

/** For PostgreSQL: the same as a tsquery. */
export function tsQuery(words: readonly string[]): string {
  return `${words.map((word) => `'${word}'`).join(" & ")}:*`;
}

/** How a part of a receipt's number is found: its beginning, or its last place; undefined where it can be neither. */
export function receiptPatterns(query: string): [string, string] | undefined {
  const number = query.trim().toLowerCase();
  return /^(?=.*\d)[a-z0-9-]+$/.test(number) ? [`${number}%`, `%-${number}`] : undefined;
}
