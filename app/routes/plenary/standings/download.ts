import type { LoaderFunctionArgs } from "@remix-run/node";
import { findStandings } from "~/domain/ranking/finding.server";
import { showMeans } from "~/domain/ranking/mean";
import type { NamedCut } from "~/domain/stages/cuts";
import { listNamedCuts } from "~/domain/stages/cuts.server";
import { partOf } from "~/web/address";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { deciders } from "../deciders";

type Row = Awaited<ReturnType<typeof findStandings>>["rows"][number];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const { stage, rows } = await orRespond(findStandings(context, partOf(params, "stageId")));
  const cuts = await listNamedCuts(context, stage);
  const means = showMeans(rows);
  const language = languageOf(request);
  const { exports: files, plenary } = wordsFor(language);
  const { standings: says } = plenary;
  return download(request, {
    name: `${files.fileNames.standings}-${stage.name}`,
    title: stage.name,
    now: context.now,
    rows: rows.map((row, place) => ({ ...row, mean: means[place] ?? "" })),
    columns: [
      ...(cuts.length > 1
        ? [{ label: says.list, width: 24, value: ({ cutTrackId }: Row) => labelOf(cuts, cutTrackId) }]
        : []),
      { label: says.rank, width: 10, value: ({ rank }) => rank },
      { label: says.name, width: 60, value: ({ title }) => title },
      { label: says.unit, width: 36, value: ({ unit }) => unit },
      { label: says.number, width: 22, value: ({ number }) => number },
      {
        label: says.mean,
        width: 14,
        value: ({ mean }) => showDecimal(language, mean),
      },
      { label: says.sheets, width: 10, value: ({ sheets }) => sheets },
      { label: says.side, width: 20, value: ({ side }) => says.sides[side] },
      { label: says.tieBreaker, width: 30, value: ({ tieBrokenBy }) => tieBrokenBy ?? "" },
    ],
  });
}

function labelOf(cuts: readonly NamedCut[], trackId: string | null): string {
  return cuts.find((cut) => cut.trackId === trackId)?.label ?? "";
}
