import type { LoaderFunctionArgs } from "@remix-run/node";
import { listNominations } from "~/domain/nominations/finding.server";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { nominators } from "../officers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, nominators);
  const rows = await orRespond(listNominations(context));
  const { exports: files, nominations: says, statuses } = wordsFor(languageOf(request));
  return download(request, {
    name: files.fileNames.nominations,
    title: says.title,
    now: context.now,
    rows,
    columns: [
      { label: says.name, width: 60, value: ({ title }) => title },
      { label: says.scheme, width: 30, value: ({ scheme }) => scheme },
      { label: says.year, width: 10, value: ({ targetYear }) => targetYear },
      { label: says.closesOn, width: 16, value: ({ closesOn }) => closesOn },
      { label: says.status, width: 28, value: ({ status }) => statuses.nomination[status] },
    ],
  });
}
