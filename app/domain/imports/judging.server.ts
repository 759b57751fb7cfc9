import type { Context } from "~/domain/kernel/context";
import type { KeptImport } from "./finding.server";
import { foresee } from "./planning.server";

/** Each row of a list with what became of it, or with what would become of it as things stand now. */
export async function judgeRows(context: Context, list: KeptImport) {
  const judged = list.appliedAt ? list.rows.flatMap((row) => row.judged ?? []) : await foresee(context, list);
  const cells = new Map(list.rows.map((row) => [row.line, row.cells]));
  return judged.map(({ line, fate, changes, problems, sameAs }) => ({
    line,
    fate,
    changes,
    problems,
    sameAs,
    cells: cells.get(line) ?? {},
  }));
}

export type JudgedRow = Awaited<ReturnType<typeof judgeRows>>[number];
