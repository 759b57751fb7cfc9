import type { ImportKind } from "db/vocabulary";
import type { JudgedRow } from "~/domain/imports/judging.server";
import { labelsOf, termFor } from "~/web/imports/vocabulary";
import type { Words } from "~/words/words";

type Row = Pick<JudgedRow, "changes" | "problems" | "sameAs">;

/** What changes by a row, or why it does not, a sentence to a line. */
export function detailsOf(words: Words, kind: ImportKind, { changes, problems, sameAs }: Row): string[] {
  const { page: says, problems: reasons } = words.imports;
  const labels = labelsOf(words, kind);
  const shown = (column: string, value: string) => (value ? termFor(words, column, value) : says.empty);
  return [
    ...changes.map(({ column, before, after }) =>
      says.change(labels[column] ?? column, shown(column, before), shown(column, after)),
    ),
    ...inOrder(problems, Object.keys(labels)).map(({ column, code }) =>
      says.problem(labels[column] ?? column, reasons[code]),
    ),
    ...(sameAs === undefined ? [] : [says.sameAs(sameAs)]),
  ];
}

/** As the columns stand in the file. */
function inOrder(problems: Row["problems"], columns: readonly string[]) {
  return [...problems].sort((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column));
}
