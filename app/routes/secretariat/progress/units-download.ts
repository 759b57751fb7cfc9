import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { listUnitProgress } from "~/domain/progress/counting.server";
import { stuckAfterDays } from "~/domain/progress/holding";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { chosenEdition } from "../chosen-edition.server";
import { officers } from "../officers";
import { unitProgressFilter } from "./filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition } = await chosenEdition(context, request);
  if (!edition) throw data(null, { status: 404 });
  const { exports: files, progress } = wordsFor(languageOf(request));
  const { units: says } = progress;
  return download(request, {
    name: `${files.fileNames.unitProgress}-${edition.slug}`,
    title: progress.title,
    now: context.now,
    rows: await listUnitProgress(context, edition.id, unitProgressFilter(new URL(request.url).searchParams)),
    columns: [
      { label: says.unit, width: 40, value: ({ name }) => name },
      { label: says.begun, width: 16, value: ({ begun }) => begun },
      { label: says.withWriters, width: 16, value: ({ withWriters }) => withWriters },
      { label: says.withHead, width: 16, value: ({ withHead }) => withHead },
      { label: says.submitted, width: 16, value: ({ submitted }) => submitted },
      { label: says.notSubmitted, width: 16, value: ({ notSubmitted }) => notSubmitted },
      { label: says.stuck(stuckAfterDays), width: 32, value: ({ stuck }) => stuck },
    ],
  });
}
