import type { LoaderFunctionArgs } from "@remix-run/node";
import { listUnits } from "~/domain/units/listing.server";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { labelsOf } from "~/web/imports/vocabulary";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { unitFilter } from "./filter";

/** The columns of an import come first, under its own headings, so that the list can be read in again. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const rows = await listUnits(context, unitFilter(new URL(request.url).searchParams));
  const words = wordsFor(languageOf(request));
  const { units: says } = words;
  const heading = (column: string) => labelsOf(words, "units")[column] ?? column;
  return download(request, {
    name: says.fileName,
    title: says.title,
    now: context.now,
    rows,
    columns: [
      { label: heading("name"), width: 60, value: ({ name }) => name },
      { label: heading("shortName"), width: 30, value: ({ shortName }) => shortName },
      { label: heading("kind"), width: 24, value: ({ kind }) => says.kinds[kind] },
      { label: heading("parent"), width: 30, value: ({ parent }) => parent },
      { label: heading("city"), width: 24, value: ({ city }) => city },
      { label: heading("province"), width: 24, value: ({ province }) => province },
      { label: heading("timeZone"), width: 12, value: ({ timeZone }) => timeZone },
      {
        label: says.names,
        width: 60,
        value: ({ names }) => names.map(({ name, fromOn }) => says.since(name, fromOn)).join("; "),
      },
      {
        label: says.allPredecessors,
        width: 40,
        value: ({ predecessors }) => predecessors.map(({ name }) => name).join("; "),
      },
      { label: says.people, width: 10, value: ({ people }) => people },
      { label: says.agents, width: 16, value: ({ agents }) => agents },
    ],
  });
}
