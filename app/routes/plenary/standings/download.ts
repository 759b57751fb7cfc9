import type { LoaderFunctionArgs } from "@remix-run/node";
import { listMotions } from "~/domain/plenary/finding.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { showMeans } from "~/domain/ranking/mean";
import { meets, placesLeft } from "~/domain/ranking/standings";
import type { NamedCut } from "~/domain/stages/cuts";
import { listNamedCuts } from "~/domain/stages/cuts.server";
import { partOf } from "~/web/address";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { deciders } from "../deciders";
import { percent, points, rankRange } from "../sureness/points";
import { sideText } from "./side";

type Chosen = { entryId: string };
type Line = { list: string };
type Row = Awaited<ReturnType<typeof findStandings>>["rows"][number];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const { stage, rows } = await orRespond(findStandings(context, partOf(params, "stageId")));
  const cuts = await listNamedCuts(context, stage);
  const motions = await listMotions(context, stage.id);
  const means = showMeans(rows);
  const shown = rows.map((row, place) => ({ ...row, mean: means[place] ?? "" }));
  const language = languageOf(request);
  const words = wordsFor(language);
  const { exports: files, plenary } = words;
  const { standings: says } = plenary;
  const { table } = words.sureness;
  return download(request, {
    name: `${files.fileNames.standings}-${stage.name}`,
    title: stage.name,
    now: context.now,
    rows: cuts.flatMap((cut) => linesOf(words, cut, shown, motions)),
    columns: [
      ...(cuts.length > 1 ? [{ label: says.list, width: 24, value: ({ list }: Line) => list }] : []),
      { label: says.rank, width: 10, value: ({ rank }) => rank },
      { label: says.name, width: 60, value: ({ title }) => title },
      { label: says.unit, width: 36, value: ({ unit }) => unit },
      { label: says.number, width: 22, value: ({ number }) => number },
      {
        label: says.mean,
        width: 14,
        value: ({ mean }) => showDecimal(language, mean),
      },
      { label: says.adjusted, width: 14, value: ({ advice }) => (advice ? points(language, advice.adjusted) : "") },
      { label: table.chance, width: 14, value: ({ advice }) => (advice ? percent(advice.chance) : "") },
      {
        label: table.interval,
        width: 16,
        value: ({ advice }) => (advice ? rankRange(advice.rankLow, advice.rankHigh) : ""),
      },
      { label: says.sheets, width: 10, value: ({ sheets }) => sheets },
      { label: says.setAside, width: 16, value: ({ setAside }) => setAside },
      { label: says.side, width: 20, value: ({ stands }) => stands },
      { label: says.tieBreaker, width: 30, value: ({ tieBrokenBy }) => tieBrokenBy ?? "" },
    ],
  });
}

/** The rows of one list in order, with what became of each and why. */
function linesOf<R extends Row>(words: Words, cut: NamedCut, rows: readonly R[], motions: readonly Chosen[]) {
  const own = rows.filter(({ cutTrackId }) => cutTrackId === cut.trackId);
  const moved = motions.filter(({ entryId }) => own.some((row) => row.entryId === entryId));
  const places = placesLeft(own, cut.size);
  return own.map((row) => {
    const meetsGrade = meets(row, cut.passingGrade);
    const { stands, because } = sideText(words, { ...row, meetsGrade }, { ...cut, motions: moved, places });
    return { ...row, list: cut.label, stands: because ? `${stands}: ${because}` : stands };
  });
}
