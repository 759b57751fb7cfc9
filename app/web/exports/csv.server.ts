import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { type Column, onJakartaClock, type Rows, type Value } from "./column";
import { inTurns } from "./turns.server";

/** Rows as comma-separated text; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvOf<Row>(columns: ReadonlyArray<Column<Row>>, rows: Rows<Row>): Readable {
  const lines = stringify({ bom: true, escape_formulas: true, record_delimiter: "windows" });
  const source = Readable.from(linesOf(columns, rows));
  source.on("error", (error) => lines.destroy(error));
  lines.on("close", () => source.destroy());
  return source.pipe(lines);
}

async function* linesOf<Row>(columns: ReadonlyArray<Column<Row>>, rows: Rows<Row>) {
  yield columns.map(({ label }) => label);
  for await (const row of inTurns(rows)) yield columns.map(({ value }) => textOf(value(row)));
}

function textOf(value: Value): string | number {
  if (value instanceof Date) return onJakartaClock(value).toISOString().slice(0, 19).replace("T", " ");
  return typeof value === "string" ? guarded(value) : (value ?? "");
}

/**
 * Where a list is separated by semicolons, as in Indonesia, Excel splits a cell of this text at one, and at a line break:
 * what begins there must be no formula either, nor what stands behind a blank at the beginning.
 */
function guarded(text: string): string {
  return text.replace(/(^\s+|[;\r\n]\s*)([=+\-@])/g, "$1'$2");
}
