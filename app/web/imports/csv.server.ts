import { parse } from "csv-parse/sync";
import { FileFault, type Table } from "./table";

/** What no list of names holds, but other kinds of file do. */
const controls = /(?![\t\n\r\f\v])\p{Cc}/u;

type Parsed = { info: { lines: number }; record: string[] };

/** Reads comma- or semicolon-separated text in UTF-8, with or without a byte order mark. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decoded(bytes);
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    return rows
      .map(({ info, record }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  } catch {
    throw new FileFault("broken");
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (controls.test(text)) throw new FileFault("unknown-type");
    return text;
  } catch (error) {
    throw error instanceof FileFault ? error : new FileFault("not-utf8");
  }
}

/** The mark that separates the columns of the first line. */
function delimiterOf(text: string): "," | ";" {
  const head = (text.match(/^[^\r\n]*/)?.[0] ?? "").replace(/"[^"]*"/g, "");
  return head.split(";").length > head.split(",").length ? ";" : ",";
}
