import type { LoaderFunctionArgs } from "@remix-run/node";
import { findImport } from "~/domain/imports/finding.server";
import { type JudgedRow, judgeRows } from "~/domain/imports/judging.server";
import { columnsOf } from "~/domain/imports/row";
import { partOf } from "~/web/address";
import type { Column } from "~/web/exports/column";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { labelsOf, termFor } from "~/web/imports/vocabulary";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { fateAsked } from "./fate-filter";
import { detailsOf } from "./row-details";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const list = await orRespond(findImport(context, partOf(params, "importId")));
  const fate = fateAsked(new URL(request.url).searchParams);
  const rows = await judgeRows(context, list);
  const words = wordsFor(languageOf(request));
  const { exports: files, imports: says } = words;
  const labels = labelsOf(words, list.kind);
  const cells = columnsOf[list.kind].map(
    (column): Column<JudgedRow> => ({
      label: labels[column] ?? column,
      width: 30,
      value: ({ cells }) => termFor(words, column, cells[column] ?? ""),
    }),
  );
  return download(request, {
    name: files.fileNames.imports[list.kind],
    title: `${says.title}: ${says.kinds[list.kind]}`,
    now: context.now,
    rows: rows.filter((row) => !fate || row.fate === fate),
    columns: [
      { label: says.page.line, width: 10, value: ({ line }) => line },
      { label: says.page.fate, width: 16, value: ({ fate }) => says.fates[fate] },
      { label: says.page.details, width: 60, value: (row) => detailsOf(words, list.kind, row).join("; ") },
      ...cells,
    ],
  });
}
