import type { LoaderFunctionArgs } from "@remix-run/node";
import { followUnitProposals } from "~/domain/progress/following.server";
import { progressColumns } from "~/routes/pieces/lists/progress-columns";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { inGroups } from "./groups";
import { unitStaff } from "./staff";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, unitStaff);
  const { waiting, underway, done } = inGroups(await followUnitProposals(context));
  const words = wordsFor(languageOf(request));
  const { exports: files, progress, unit: says } = words;
  return download(request, {
    name: files.fileNames.unitProposals,
    title: says.title,
    now: context.now,
    rows: [...waiting, ...underway, ...done],
    columns: [
      { label: says.name, width: 60, value: ({ title }) => title },
      { label: progress.list.unit, width: 40, value: ({ unit }) => unit },
      { label: files.edition, width: 30, value: ({ edition }) => edition.name },
      { label: says.waiting, width: 18, value: ({ waitsForMe }) => (waitsForMe ? files.yes : files.no) },
      ...progressColumns(words),
      { label: files.closesAt, width: 26, value: ({ edition }) => edition.closesAt },
    ],
  });
}
