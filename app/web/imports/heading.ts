import type { ImportKind } from "db/vocabulary";
import type { TableRow } from "~/adapters/list-opening.server";
import { FileFault, type FileFaultCode } from "~/domain/imports/file-fault";
import { columnsOf, neededColumns } from "~/domain/imports/row";
import { folded } from "~/domain/kernel/line";
import { languages } from "~/words/language";
import { wordsFor } from "~/words/words";
import { labelsOf } from "./vocabulary";

/** Above the headings stand at most a title and some words about the list. */
const furthest = 20;
/** A column that only counts the rows. */
const numbering = /^(?:no|nr|nomor|number|#)(?: ?urut)?\.?$/;

/** The rows below the headings, and the column's code for each place; undefined where a column is passed over. */
export type Headed = { columns: Array<string | undefined>; body: readonly TableRow[] };

/** Finds the headings, under a title too. @throws FileFault saying what they lack */
export function readHeading(kind: ImportKind, rows: readonly TableRow[]): Headed {
  const known = knownHeadings(kind);
  const codesIn = (row: TableRow) => row.cells.map((cell) => known.get(folded(cell.replace(/\*\s*$/, ""))));
  const missingIn = (row: TableRow) => neededColumns[kind].filter((column) => !codesIn(row).includes(column));
  const place = rows.slice(0, furthest).findIndex((row) => missingIn(row).length === 0);
  const head = rows[place];
  if (!head) throw new FileFault(...missing(rows, missingIn));

  const columns = codesIn(head);
  const passedOver = ownHeadings(kind);
  const isUnknown = (heading: string) => heading !== "" && !numbering.test(heading) && !passedOver.has(heading);
  const unknown = head.cells.filter((cell, at) => !columns[at] && isUnknown(folded(cell)));
  const twice = head.cells.filter((_, at) => columns[at] && columns.indexOf(columns[at]) !== at);
  if (unknown.length > 0) throw new FileFault("unknown-columns", unknown.slice(0, 5));
  if (twice.length > 0) throw new FileFault("twice-the-column", twice);
  const body = rows.slice(place + 1);
  return { columns, body: isNumbering(body[0]) ? body.slice(1) : body };
}

/** Of the row that comes nearest to being the headings. */
function missing(rows: readonly TableRow[], missingIn: (row: TableRow) => string[]): [FileFaultCode, string[]] {
  const lacks = rows.slice(0, furthest).map(missingIn);
  const [fewest] = lacks.sort((a, b) => a.length - b.length);
  return fewest ? ["missing-columns", fewest] : ["empty", []];
}

/** The row "(1) (2) (3)" under the headings, as official tables have it. */
function isNumbering(row: TableRow | undefined): boolean {
  const cells = (row?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  return cells.length > 1 && cells.every((cell, place) => cell.replace(/[().]/g, "") === String(place + 1));
}

/** What the portal's own download says beside the columns of an import. */
function ownHeadings(kind: ImportKind): Set<string> {
  const headings = languages.map(wordsFor).flatMap(({ people, units }) => {
    if (kind === "people") return [people.allRoles, people.terms, people.state];
    return [units.names, units.allPredecessors, units.people, units.agents];
  });
  return new Set(headings.map(folded));
}

/** As offices head these columns in lists of their own. */
const usual: Record<ImportKind, Record<string, string>> = {
  people: {
    nama: "name",
    "nama pegawai": "name",
    email: "email",
    "e-mail": "email",
    surel: "email",
    "alamat email": "email",
    "unit kerja": "unit",
  },
  units: { nama: "name", "nama unit": "name", "nama unit kerja": "name" },
};

/** A heading may be written in either language, as the code itself, or as offices usually do. */
function knownHeadings(kind: ImportKind): Map<string, string> {
  const known = new Map<string, string>(columnsOf[kind].map((column) => [folded(column), column]));
  for (const [heading, column] of Object.entries(usual[kind])) known.set(heading, column);
  for (const language of languages) {
    for (const [column, label] of Object.entries(labelsOf(wordsFor(language), kind))) known.set(folded(label), column);
  }
  return known;
}
