import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { eachUnsubmitted } from "~/domain/progress/exporting.server";
import { progressColumns } from "~/routes/pieces/lists/progress-columns";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { chosenEdition } from "../chosen-edition.server";
import { officers } from "../officers";
import { unsubmittedFilter } from "./filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition } = await chosenEdition(context, request);
  if (!edition) throw data(null, { status: 404 });
  const words = wordsFor(languageOf(request));
  const { exports: files, progress } = words;
  const { list } = progress;
  return download(request, {
    name: `${files.fileNames.unsubmitted}-${edition.slug}`,
    title: progress.byProposal,
    now: context.now,
    rows: eachUnsubmitted(context, edition.id, unsubmittedFilter(new URL(request.url).searchParams)),
    columns: [
      { label: list.name, width: 60, value: ({ title }) => title },
      { label: list.unit, width: 40, value: ({ unit }) => unit },
      ...progressColumns(words),
    ],
  });
}
