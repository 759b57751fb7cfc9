import { stringify } from "csv-stringify/sync";
import type { ImportKind } from "db/vocabulary";
import type Excel from "exceljs";
import { columnsOf, neededColumns } from "~/domain/imports/row";
import type { Words } from "~/words/words";
import { asFile } from "../exports/download.server";
import { exampleOf } from "./example";
import { labelsOf, termsIn } from "./vocabulary";

/** An empty list of a kind with one example, as comma-separated text or as a workbook that explains its columns. */
export async function templateOf(words: Words, kind: ImportKind, form: "csv" | "xlsx"): Promise<Response> {
  const labels = columnsOf[kind].map((column) => labelsOf(words, kind)[column] ?? column);
  const example = exampleOf(words, kind);
  const name = words.imports.fileNames[kind];
  if (form === "csv")
    return asFile(stringify([labels, example], { bom: true, record_delimiter: "windows" }), name, form);

  const { default: Excel } = await import("exceljs");
  const workbook = new Excel.Workbook();
  const sheet = workbook.addWorksheet(words.imports.kinds[kind], { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = labels.map((label) => ({ width: Math.max(16, label.length + 4), style: { numFmt: "@" } }));
  sheet.addRow(labels).font = { bold: true };
  sheet.addRow(example);
  explain(workbook, words, kind);
  return asFile(new Uint8Array(await workbook.xlsx.writeBuffer()), name, form);
}

function explain(workbook: Excel.Workbook, words: Words, kind: ImportKind) {
  const { imports: says } = words;
  const sheet = workbook.addWorksheet(says.guide.title, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = [{ width: 28 }, { width: 14 }, { width: 80 }, { width: 60 }];
  sheet.addRow(says.guide.heads).font = { bold: true };
  const terms = termsIn(words) as Record<string, Record<string, string>>;
  for (const column of columnsOf[kind]) {
    const { label, meaning } = (says.columns[kind] as Record<string, { label: string; meaning: string }>)[column] ?? {};
    const isNeeded = (neededColumns[kind] as readonly string[]).includes(column);
    const row = sheet.addRow([
      label,
      isNeeded ? says.guide.needed : says.guide.free,
      meaning,
      Object.values(terms[column] ?? {}).join(", "),
    ]);
    row.alignment = { wrapText: true, vertical: "top" };
  }
}
