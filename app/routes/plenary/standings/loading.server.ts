import { type Side, sides } from "db/vocabulary";
import { listDraws } from "~/domain/assignment/assigning.server";
import { countLacking } from "~/domain/assignment/lacking.server";
import type { Context } from "~/domain/kernel/context";
import { namesOf } from "~/domain/people/finding.server";
import { isLastStage } from "~/domain/plenary/announcing.server";
import { findConfirmation, listMotions, listPastMotions } from "~/domain/plenary/finding.server";
import { mayMove } from "~/domain/plenary/policy";
import { listStandings, type StandingsFilter } from "~/domain/ranking/listing.server";
import { standingsSortings } from "~/domain/ranking/sorting";
import { listWaivers } from "~/domain/scoring/running.server";
import { findStage, stageProgress } from "~/domain/stages/finding.server";
import { mayClose, maySeeStandings } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { pageOf } from "~/routes/pieces/lists/search-parameters";

/** How far a stage's scoring is, or once it is closed what was decided and one page of its standings. */
export async function loadStandings(context: Context, stageId: string, asked: URLSearchParams) {
  const stage = await findStage(context, stageId);
  const isLast = await isLastStage(context, stage);
  if (maySeeStandings(context.actor, stage)) {
    return { stage, isLast, progress: await progressOf(context, stage), decided: undefined };
  }
  return { stage, isLast, progress: undefined, decided: await decidedOf(context, stage, asked) };
}

export type Decided = NonNullable<Awaited<ReturnType<typeof loadStandings>>["decided"]>;

async function progressOf(context: Context, stage: Stage) {
  const { needed, byJudge } = await stageProgress(context, stage);
  const done = [...byJudge.values()].reduce((sum, { handedIn }) => sum + handedIn, 0);
  const isWhole = stage.status === "open" && (await countLacking(context, stage)) === 0;
  return { done, needed, mayClose: isWhole && !mayClose(context.actor, stage) };
}

async function decidedOf(context: Context, stage: Stage, asked: URLSearchParams) {
  const filter = filterIn(asked);
  const list = await listStandings(context, stage.id, filter);
  const confirmation = await findConfirmation(context, stage.id);
  const names = await namesOf(context.db, confirmation ? [confirmation.confirmedBy] : []);
  const motions = await listMotions(context, stage.id);
  const past = await listPastMotions(context, stage.id);
  const chosenIn = (tied: ReadonlyArray<{ entryId: string }>) =>
    motions.filter(({ entryId }) => tied.some((row) => row.entryId === entryId));
  const { shown } = list;
  return {
    ...list,
    shown: {
      ...shown,
      motions: chosenIn(shown.tied),
      past: past.filter(({ entryId }) => shown.tied.some((row) => row.entryId === entryId)),
      lineAt: lineOf(shown),
    },
    lists: list.lists.map((one) => ({ ...one, isOpen: chosenIn(one.tied).length < one.places })),
    filter,
    search: asked.toString(),
    confirmation: confirmation && { ...confirmation, by: names.get(confirmation.confirmedBy) ?? "" },
    waivers: await listWaivers(context, stage),
    draws: (await listDraws(context, stage.id)).length,
    mayMove: mayMove(context.actor, stage) === undefined,
  };
}

/** How many rows stand above the line as it is drawn: across a tie, or above whoever is below the passing grade. */
function lineOf({ size, sides }: { size: number; sides: Record<Side, number> }): number {
  return sides.contested > 0 ? size : Math.min(size, sides.above);
}

function filterIn(asked: URLSearchParams): StandingsFilter {
  return {
    search: asked.get("cari")?.trim() || undefined,
    list: asked.get("daftar") || undefined,
    side: sides.find((side) => side === asked.get("sisi")),
    isBand: asked.get("sisi") === "zona",
    sort: standingsSortings.find((sorting) => sorting === asked.get("urut")) ?? "rank",
    page: pageOf(asked),
  };
}
