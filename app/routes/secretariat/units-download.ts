import type { LoaderFunctionArgs } from "@remix-run/node";
import { listUnits } from "~/domain/units/listing.server";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { officers } from "./officers";
import { unitFilter } from "./unit-filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const rows = await listUnits(context, unitFilter(new URL(request.url).searchParams));
  const { units: says } = wordsFor(languageOf(request));
  return download(request, {
    name: says.fileName,
    title: says.title,
    now: context.now,
    rows,
    columns: [
      { label: says.name, width: 60, value: ({ name }) => name },
      { label: says.shortName, width: 30, value: ({ shortName }) => shortName },
      { label: says.kind, width: 24, value: ({ kind }) => says.kinds[kind] },
      { label: says.parent, width: 30, value: ({ parent }) => parent },
      { label: says.city, width: 24, value: ({ city }) => city },
      { label: says.province, width: 24, value: ({ province }) => province },
      { label: says.timeZone, width: 12, value: ({ timeZone }) => timeZone },
      {
        label: says.names,
        width: 60,
        value: ({ names }) => names.map(({ name, fromOn }) => says.since(name, fromOn)).join("; "),
      },
      {
        label: says.predecessors,
        width: 40,
        value: ({ predecessors }) => predecessors.map(({ name }) => name).join("; "),
      },
      { label: says.people, width: 10, value: ({ people }) => people },
      { label: says.agents, width: 16, value: ({ agents }) => agents },
    ],
  });
}
