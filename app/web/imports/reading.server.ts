import type { ImportKind } from "db/vocabulary";
import { columnsOf, mostRows, neededColumns, type Row } from "~/domain/imports/row";
import { plain } from "~/domain/units/register";
import { languages } from "~/words/language";
import { wordsFor } from "~/words/words";
import { readCsv } from "./csv.server";
import { isExample } from "./example";
import { FileFault, type Table } from "./table";
import { codeFor, labelsOf } from "./vocabulary";
import { readXlsx } from "./xlsx.server";

/** The rows of an uploaded list, or why it cannot be read. */
export async function readListOrFault(kind: ImportKind, file: File | undefined) {
  try {
    if (!file || (file.size === 0 && file.name === "")) throw new FileFault("no-file");
    return { rows: await readList(kind, file), fault: undefined };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { rows: [], fault: { code: error.code, names: error.names } };
  }
}

/** @throws FileFault when the file is no list of this kind. */
export async function readList(kind: ImportKind, file: File): Promise<Row[]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length === 0) throw new FileFault("empty");
  const [head, ...body] = await readTable(bytes);
  if (!head) throw new FileFault("empty");

  const columns = readHead(kind, head.cells);
  const rows = body
    .map(({ line, cells }) => ({ line, cells: cellsIn(columns, cells) }))
    .filter((row) => !isExample(kind, row.cells));
  if (rows.length === 0) throw new FileFault("no-rows");
  if (rows.length > mostRows) throw new FileFault("too-many-rows");
  return rows;
}

/** What a file is, its first bytes say; not its name. */
function readTable(bytes: Buffer): Table | Promise<Table> {
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return readXlsx(bytes);
  if (bytes.subarray(0, 4).toString("hex") === "d0cf11e0") throw new FileFault("old-excel");
  return readCsv(bytes);
}

/** The column's code for each place; a heading may be written in either language, or as the code itself. */
function readHead(kind: ImportKind, cells: readonly string[]): Array<string | undefined> {
  const known = new Map<string, string>(columnsOf[kind].map((column) => [plain(column), column]));
  for (const language of languages) {
    for (const [column, label] of Object.entries(labelsOf(wordsFor(language), kind))) known.set(plain(label), column);
  }
  const columns = cells.map((cell) => known.get(plain(cell.replace(/\*\s*$/, ""))));
  const unknown = cells.filter((cell, place) => cell.trim() !== "" && !columns[place]);
  const twice = cells.filter((_, place) => columns[place] && columns.indexOf(columns[place]) !== place);
  const missing = neededColumns[kind].filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new FileFault("missing-columns", missing);
  if (unknown.length > 0) throw new FileFault("unknown-columns", unknown.slice(0, 5));
  if (twice.length > 0) throw new FileFault("twice-the-column", twice);
  return columns;
}

function cellsIn(columns: ReadonlyArray<string | undefined>, cells: readonly string[]): Row["cells"] {
  return Object.fromEntries(
    columns.flatMap((column, place) => {
      const text = cells[place]?.trim().replaceAll("\0", "");
      return column && text ? [[column, codeFor(column, text)]] : [];
    }),
  );
}
