import type { ImportKind } from "db/vocabulary";
import type { TableRow } from "~/adapters/list-opening.server";
import { columnsOf, neededColumns } from "~/domain/imports/row";
import { folded } from "~/domain/kernel/line";
import { languages } from "~/words/language";
import { wordsFor } from "~/words/words";
import { FileFault } from "./table";
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
  const [first] = rows;
  if (!first) throw new FileFault("empty");
  const head = rows[place];
  if (!head)
    throw new FileFault(
      "missing-columns",
      missingIn(first).map((column) => column),
    );

  const columns = codesIn(head);
  const passedOver = ownHeadings(kind);
  const isUnknown = (heading: string) => heading !== "" && !numbering.test(heading) && !passedOver.has(heading);
  const unknown = head.cells.filter((cell, at) => !columns[at] && isUnknown(folded(cell)));
  const twice = head.cells.filter((_, at) => columns[at] && columns.indexOf(columns[at]) !== at);
  if (unknown.length > 0) throw new FileFault("unknown-columns", unknown.slice(0, 5));
  if (twice.length > 0) throw new FileFault("twice-the-column", twice);
  return { columns, body: rows.slice(place + 1) };
}

/** What the portal's own download says beside the columns of an import. */
function ownHeadings(kind: ImportKind): Set<string> {
  const headings = languages.map(wordsFor).flatMap(({ people, units }) => {
    if (kind === "people") return [people.allRoles, people.terms, people.state];
    return [units.names, units.allPredecessors, units.people, units.agents];
  });
  return new Set(headings.map(folded));
}

/** A heading may be written in either language, or as the code itself. */
function knownHeadings(kind: ImportKind): Map<string, string> {
  const known = new Map<string, string>(columnsOf[kind].map((column) => [folded(column), column]));
  for (const language of languages) {
    for (const [column, label] of Object.entries(labelsOf(wordsFor(language), kind))) known.set(folded(label), column);
  }
  return known;
}
