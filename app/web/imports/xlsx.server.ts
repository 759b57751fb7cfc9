import Excel from "exceljs";
import { mostRows } from "~/domain/imports/row";
import { FileFault, type Table } from "./table";
import { insistUnpacksSmall } from "./unpacked-size.server";

const mostColumns = 60;
const lastLine = 1_048_576;

/** Parts of a sheet that hold no cell: a list needs none, and a crafted one of them can keep the reader busy for hours. */
const ignoreNodes = [
  "autoFilter",
  "cols",
  "colBreaks",
  "conditionalFormatting",
  "dataValidations",
  "drawing",
  "extLst",
  "headerFooter",
  "hyperlinks",
  "legacyDrawing",
  "mergeCells",
  "picture",
  "rowBreaks",
  "sheetProtection",
  "sheetViews",
  "tableParts",
];

/** Reads the first sheet of a workbook as it is shown; formulas are not computed, their last result counts. */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const names = await insistUnpacksSmall(bytes);
  if (!names.has("xl/workbook.xml")) throw new FileFault("unknown-type");
  const sheet = await firstSheet(bytes);
  if (!sheet || sheet.rowCount > lastLine) throw new FileFault("broken");

  const table: Table = [];
  sheet.eachRow((row, line) => {
    const width = Math.min(row.cellCount, mostColumns);
    const cells = Array.from({ length: width }, (_, place) => shown(row.getCell(place + 1).value));
    if (cells.some((cell) => cell.trim() !== "")) table.push({ line, cells });
  });
  return table;
}

async function firstSheet(bytes: Buffer): Promise<Excel.Worksheet | undefined> {
  const workbook = new Excel.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as Excel.Buffer, { ignoreNodes, maxRows: 4 * mostRows } as never);
  } catch (error) {
    throw new FileFault(/max row count/i.test(String(error)) ? "too-many-rows" : "broken");
  }
  return workbook.worksheets[0];
}

/** A cell's value in words. Numbers too long to be exact show that they are not, so that no digit is made up. */
export function shown(value: Excel.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "number")
    return Math.abs(value) > Number.MAX_SAFE_INTEGER ? value.toExponential() : String(value);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("error" in value) return value.error;
  if ("text" in value) return shown(value.text as Excel.CellValue);
  return "result" in value ? shown(value.result as Excel.CellValue) : "";
}
