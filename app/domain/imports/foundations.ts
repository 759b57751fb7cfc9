import { plain } from "~/domain/units/register";
import type { ImportRow } from "./row";

/** Rows that others name as parent or predecessor come before those others; a circle keeps the file's order. */
export function foundationsFirst<R extends ImportRow>(rows: readonly R[]): R[] {
  const byName = new Map([...rows].reverse().flatMap((row) => namesIn(row).map((name) => [name, row] as const)));
  const ordered = new Set<R>();
  const waiting = new Set<R>();
  function place(row: R) {
    if (ordered.has(row) || waiting.has(row)) return;
    waiting.add(row);
    for (const column of ["parent", "predecessor"]) {
      const foundation = byName.get(plain(row.cells[column] ?? ""));
      if (foundation) place(foundation);
    }
    ordered.add(row);
  }
  for (const row of rows) place(row);
  return [...ordered];
}

function namesIn({ cells }: ImportRow): string[] {
  return [cells.shortName, cells.name].flatMap((name) => (name?.trim() ? [plain(name)] : []));
}
