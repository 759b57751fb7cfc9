import { programFile } from "~/own-programs.server";
import { inCell, Overblown } from "./cell.server";

/** A row that is not empty, as it lies in its file: its number there, its cells, and what is wrong with some of them. */
export type TableRow = { line: number; cells: string[]; flaws: Array<CellFlaw | null> };
export type CellFlaw = "formula-without-result" | "error-in-cell";

/** `sheet` says which one it is, where a workbook has several. */
export type Table = { rows: TableRow[]; sheet?: string | undefined };

/** Why a file is no table; `names` is the row that it is about. */
export type TableTrouble = { code: TableTroubleCode; names: string[] };
export type TableTroubleCode =
  | "unknown-type"
  | "old-excel"
  | "locked"
  | "html"
  | "not-utf8"
  | "stray-quote"
  | "broken"
  | "too-much-inside";

const script = programFile("list-worker");
const limits = { patienceMs: 15_000, heapMb: 384 };

let last: Promise<unknown> = Promise.resolve();

/** Reads a workbook or comma-separated text, one after the other, where neither a bomb nor a riddle can hold up the portal. */
export function openList(bytes: Uint8Array): Promise<Table | { fault: TableTrouble }> {
  const opened = last.then(() => inCell<Table | { fault: TableTrouble }>(script, { bytes }, limits)).catch(troubleOf);
  last = opened;
  return opened;
}

function troubleOf(error: unknown): { fault: TableTrouble } {
  return { fault: { code: error instanceof Overblown ? "too-much-inside" : "broken", names: [] } };
}
