import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import type Excel from "exceljs";
import { type Column, onJakartaClock, type Rows, type Value } from "./column";
import { inTurns } from "./turns.server";

const longestSheetName = 31;

/** Rows as a workbook of one sheet, written while they are read; every text is a text and nothing is a formula. */
export function xlsxOf<Row>(title: string, columns: ReadonlyArray<Column<Row>>, rows: Rows<Row>): Readable {
  const stream = new PassThrough();
  write(stream, title, columns, inTurns(rows, pacedBy(stream))).catch((error: unknown) =>
    stream.destroy(asError(error)),
  );
  return stream;
}

async function write<Row>(stream: PassThrough, title: string, columns: ReadonlyArray<Column<Row>>, rows: Rows<Row>) {
  // Only when a workbook is wanted: it takes longer to load than half of the portal.
  const { default: Excel } = await import("exceljs");
  const workbook = new Excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const name = title.replace(/[*?:\\/[\]]/g, " ").slice(0, longestSheetName);
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(columns.map(({ label }) => label));
  head.font = { bold: true };
  head.commit();
  for await (const row of rows) {
    const line = sheet.addRow(columns.map(({ value }) => cellOf(value(row))));
    line.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = "yyyy-mm-dd hh:mm";
    });
    line.commit();
  }
  sheet.commit();
  await workbook.commit();
}

/** Waits while the reader has more than it takes; breaks off when it has left. */
function pacedBy(stream: PassThrough): () => Promise<void> {
  const left = new AbortController();
  stream.once("close", () => left.abort());
  return async () => {
    left.signal.throwIfAborted();
    if (stream.writableNeedDrain) await once(stream, "drain", { signal: left.signal });
  };
}

function cellOf(value: Value): Excel.CellValue {
  if (value instanceof Date) return onJakartaClock(value);
  return typeof value === "string" ? withoutControls(value) : (value ?? null);
}

/** XML has no way to write most control characters, nor half a character. */
function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "");
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
