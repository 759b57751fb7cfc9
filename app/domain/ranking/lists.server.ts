import type { Context } from "~/domain/kernel/context";
import { listCuts } from "~/domain/stages/cuts.server";
import type { Stage } from "~/domain/stages/stage";
import type { ListedRow } from "./standings";

/** The rows of a stage's standings, list by list. */
export async function byList<Row extends Pick<ListedRow, "cutTrackId">>(
  context: Context,
  stage: Stage,
  rows: readonly Row[],
) {
  const cuts = await listCuts(context, stage);
  return cuts.map((cut) => ({ cut, rows: rows.filter(({ cutTrackId }) => cutTrackId === cut.trackId) }));
}
