import { listDraws } from "~/domain/assignment/assigning.server";
import { type AssignedEntry, lookOver } from "~/domain/assignment/looking-over.server";
import { shortageOf } from "~/domain/assignment/supply";
import { findEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { findStage } from "~/domain/stages/finding.server";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { orRespond } from "~/web/refusals.server";

const entriesPerPage = 25;
const mostStarvedShown = 20;

/** A stage's assignment with all that tells whether it is fair, and one page of its entries. */
export async function loadAssigning(context: Context, stageId: string, asked: URLSearchParams) {
  const stage = await orRespond(findStage(context, stageId));
  const { entries, judges, supply, overlap, fit } = await lookOver(context, stage);
  const filter = { text: asked.get("cari")?.trim() ?? "", judgeId: asked.get("juri") ?? "", page: pageOf(asked) };
  const fitting = entries.filter((entry) => isAskedFor(entry, filter));
  const numbers = new Map(entries.map(({ id, number }) => [id, number]));
  return {
    stage,
    edition: (await findEdition(context, stage.editionId)).name,
    size: entries.length,
    judges,
    overlap,
    fit,
    isDrawn: entries.some(({ readers }) => readers.length > 0),
    draws: await listDraws(context, stageId),
    supply: {
      wanted: supply.wanted,
      taken: supply.taken,
      lacking: shortageOf(supply),
      starved: supply.starved
        .slice(0, mostStarvedShown)
        .map(({ entryId, ...rest }) => ({ number: numbers.get(entryId) ?? "", ...rest })),
      starvedCount: supply.starved.length,
    },
    filter,
    search: asked.toString(),
    total: fitting.length,
    perPage: entriesPerPage,
    entries: fitting.slice((filter.page - 1) * entriesPerPage, filter.page * entriesPerPage),
  };
}

export type AssigningData = Awaited<ReturnType<typeof loadAssigning>>;

function isAskedFor({ number, title, readers }: AssignedEntry, { text, judgeId }: { text: string; judgeId: string }) {
  const wanted = text.toLowerCase();
  const isFound = number.toLowerCase().includes(wanted) || title.toLowerCase().includes(wanted);
  return isFound && (judgeId === "" || readers.some((reader) => reader.judgeId === judgeId));
}
