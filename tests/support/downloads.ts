import { parse } from "csv-parse/sync";
import Excel from "exceljs";
import { expect } from "vitest";
import type { Visitor } from "./web";

export async function sheetOf(bytes: Buffer): Promise<Excel.Worksheet> {
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(bytes as unknown as Excel.Buffer);
  return workbook.worksheets[0] as Excel.Worksheet;
}

/** A list as its text says it: each row by its headings. */
export async function listAt(visitor: Visitor, address: string): Promise<Array<Record<string, string>>> {
  return parse((await visitor.file(address)).bytes, { bom: true, columns: true });
}

/** The same as the workbook says it; fails where a cell would be reckoned with. */
export async function workbookAt(visitor: Visitor, address: string): Promise<Array<Record<string, Excel.CellValue>>> {
  const url = new URL(address, "https://sayembara.example");
  url.searchParams.set("bentuk", "xlsx");
  const sheet = await sheetOf((await visitor.file(url.pathname + url.search)).bytes);
  const [head = [], ...body] = sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : []));
  sheet.eachRow((row) => {
    row.eachCell((cell) => expect(cell.type).not.toBe(Excel.ValueType.Formula));
  });
  return body.map((row) => Object.fromEntries(head.map((label, place) => [String(label), row[place] ?? null])));
}

/** A file's name without its day and form. */
export async function fileNameAt(visitor: Visitor, address: string): Promise<string | undefined> {
  const { headers } = await visitor.file(address);
  expect(headers.get("Cache-Control")).toBe("private, no-store");
  return /filename="(.+)-\d{4}-\d\d-\d\d\.csv"$/.exec(headers.get("Content-Disposition") ?? "")?.[1];
}
