import { canonicalJson } from "~/domain/ledger/canonical";
import { sha256 } from "~/domain/ledger/chain.server";
import type { ImportRow, Judged } from "./row";

/** A row of a kept list, with what became of it once it has been applied. */
export type KeptRow = ImportRow & { judged: Judged | undefined };

/** As it lies in the list's column of texts. */
export function asKept({ line, cells, flaws, judged }: KeptRow): Record<string, string> {
  return {
    ...(cells as Record<string, string>),
    line: String(line),
    ...(flaws ? { flaws: JSON.stringify(flaws) } : {}),
    ...(judged ? { judged: JSON.stringify(judged) } : {}),
  };
}

export function asRow({ line, judged, flaws, ...cells }: Record<string, string>): KeptRow {
  const row = { line: Number(line), cells, judged: judged ? (JSON.parse(judged) as Judged) : undefined };
  return flaws ? { ...row, flaws: JSON.parse(flaws) as NonNullable<ImportRow["flaws"]> } : row;
}

/** SHA-256 of what was read, whatever has become of its rows since. */
export function digestOfRows(kept: ReadonlyArray<Record<string, string>>): string {
  return sha256(canonicalJson(kept.map(({ judged: _, ...read }) => read)));
}
