import { type ImportKind, importKinds } from "db/vocabulary";
import { openList, type TableRow } from "~/adapters/list-opening.server";
import { FileFault } from "~/domain/imports/file-fault";
import { type ImportRow, mostRows } from "~/domain/imports/row";
import { oneLine } from "~/domain/kernel/line";
import { isExample } from "./example";
import { readHeading } from "./heading";
import { codeFor } from "./vocabulary";

export type List = { rows: ImportRow[]; sheet: string | undefined };

/** The rows of an uploaded list, or why it cannot be read. */
export async function readListOrFault(kind: ImportKind, file: File | undefined) {
  try {
    if (!file || (file.size === 0 && file.name === "")) throw new FileFault("no-file");
    return { ...(await readList(kind, file)), fault: undefined };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { rows: [], sheet: undefined, fault: { code: error.code, names: error.names, sheet: error.sheet } };
  }
}

/** What a list can only be, by its headings; undefined where it could be several or none. */
export async function onlyKindOf(file: File): Promise<ImportKind | undefined> {
  const fitting: ImportKind[] = [];
  for (const kind of importKinds) if (!(await readListOrFault(kind, file)).fault) fitting.push(kind);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** @throws FileFault when the file is no list of this kind. */
export async function readList(kind: ImportKind, file: File): Promise<List> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new FileFault("empty");
  const table = await openList(bytes);
  if ("fault" in table) throw new FileFault(table.fault.code, table.fault.names);
  try {
    return { rows: rowsOf(kind, table.rows), sheet: table.sheet };
  } catch (error) {
    if (error instanceof FileFault) error.sheet = table.sheet;
    throw error;
  }
}

function rowsOf(kind: ImportKind, lines: readonly TableRow[]): ImportRow[] {
  const { columns, body } = readHeading(kind, lines);
  const rows = body.map((row) => rowIn(columns, row)).filter((row) => !isExample(kind, row.cells));
  if (rows.length === 0) throw new FileFault("no-rows");
  if (rows.length > mostRows) throw new FileFault("too-many-rows");
  return rows;
}

function rowIn(columns: ReadonlyArray<string | undefined>, { line, cells, flaws }: TableRow): ImportRow {
  const row: ImportRow & { flaws: NonNullable<ImportRow["flaws"]> } = { line, cells: {}, flaws: {} };
  for (const [place, column] of columns.entries()) {
    if (!column) continue;
    const text = oneLine(cells[place] ?? "");
    const flaw = flaws[place];
    if (text) row.cells[column] = codeFor(column, text);
    if (flaw) row.flaws[column] = flaw;
  }
  return Object.keys(row.flaws).length > 0 ? row : { line, cells: row.cells };
}
