import type { ImportRow } from "./row";

/** The lines that say again what an earlier row is about, each with the line of that row. */
export function findDuplicates(rows: readonly ImportRow[], subjectOf: (row: ImportRow) => string): Map<number, number> {
  const first = new Map<string, number>();
  const duplicates = new Map<number, number>();
  for (const row of rows) {
    const subject = subjectOf(row);
    const line = first.get(subject);
    if (line !== undefined) duplicates.set(row.line, line);
    else if (subject) first.set(subject, row.line);
  }
  return duplicates;
}
