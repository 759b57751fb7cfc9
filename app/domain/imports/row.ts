/** The columns of each list, in the order of its template. */
export const unitColumns = [
  "name",
  "shortName",
  "kind",
  "parent",
  "city",
  "province",
  "timeZone",
  "validFrom",
  "formerName",
  "formerUntil",
  "predecessor",
  "succession",
  "successionOn",
  "basis",
] as const;
export type UnitColumn = (typeof unitColumns)[number];

export const personColumns = [
  "name",
  "email",
  "nip",
  "unit",
  "role",
  "changeAgent",
  "agentSince",
  "agentDecree",
] as const;
export type PersonColumn = (typeof personColumns)[number];

export const columnsOf = { units: unitColumns, people: personColumns } as const;

/** Without these columns a file is not the list that it says it is. */
export const neededColumns = { units: ["name"], people: ["name", "email"] } as const;

export const mostRows = 5000;
export const longestCell = 300;

/** One row as it was read: its line in the file, and a text for each column that has one. */
export type ImportRow = {
  line: number;
  cells: Partial<Record<string, string>>;
  /** What is wrong with cells whose text could not be read from the file. */
  flaws?: Partial<Record<string, ProblemCode>>;
};

export const fates = ["new", "changed", "unchanged", "refused", "duplicate"] as const;
/** What will become, or became, of a row. */
export type Fate = (typeof fates)[number];

export const problemCodes = [
  "missing",
  "too-long",
  "unknown-kind",
  "unknown-time-zone",
  "unknown-succession",
  "unknown-role",
  "unknown-answer",
  "not-a-day",
  "not-an-email",
  "not-a-nip",
  "nip-rounded",
  "no-letter",
  "formula-without-result",
  "error-in-cell",
  "nip-taken",
  "unit-unknown",
  "unit-ambiguous",
  "own-ancestor",
  "too-early",
  "other-day",
  "not-its-former-name",
  "account-disabled",
  "organisers-account",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type CellProblem = { column: string; code: ProblemCode };
export type CellChange = { column: string; before: string; after: string };

export type Judged = {
  line: number;
  fate: Fate;
  changes: CellChange[];
  problems: CellProblem[];
  /** The line on which the same unit or person stands already. */
  sameAs?: number;
};

export function refusedRow(line: number, problems: CellProblem[]): Judged {
  return { line, fate: "refused", changes: [], problems };
}

export function duplicateRow(line: number, sameAs: number): Judged {
  return { line, fate: "duplicate", changes: [], problems: [], sameAs };
}

export function keptRow(line: number, isNew: boolean, changes: CellChange[]): Judged {
  return { line, fate: isNew ? "new" : changes.length > 0 ? "changed" : "unchanged", changes, problems: [] };
}

/** How many rows meet each fate. */
export function countFates(rows: ReadonlyArray<Pick<Judged, "fate">>): Record<Fate, number> {
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}
