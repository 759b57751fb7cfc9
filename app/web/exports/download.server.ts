import { Readable } from "node:stream";
import { dayInJakarta } from "~/domain/kernel/days";
import type { Column, Rows } from "./column";
import { csvOf } from "./csv.server";
import { xlsxOf } from "./xlsx.server";

export type Download<Row> = {
  /** What the file is called, before its day: "proposal-kipp-2026". */
  name: string;
  title: string;
  now: Date;
  columns: ReadonlyArray<Column<Row>>;
  rows: Rows<Row>;
};

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** A list as a file, in the form that ?bentuk= asks for: CSV unless it is XLSX. Never kept by a cache. */
export function download<Row>(request: Request, { name, title, now, columns, rows }: Download<Row>): Response {
  const form = formOf(request);
  const stream = form === "xlsx" ? xlsxOf(title, columns, rows) : csvOf(columns, rows);
  return asFile(Readable.toWeb(stream) as ReadableStream, `${name}-${dayInJakarta(now)}`, form);
}

export function formOf(request: Request): "csv" | "xlsx" {
  return new URL(request.url).searchParams.get("bentuk") === "xlsx" ? "xlsx" : "csv";
}

export function asFile(body: BodyInit, name: string, form: "csv" | "xlsx"): Response {
  return new Response(body, {
    headers: {
      "Content-Type": types[form],
      "Content-Disposition": `attachment; filename="${name.replace(/[^\w.-]+/g, "-")}.${form}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
