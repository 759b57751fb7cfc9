import { cuts, stages, tracks } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { type Cut, commonCut, namedCuts, type TrackCut, type WithCut } from "./cuts";
import type { Stage } from "./stage";

/** A stage's lists: the common one, then each that a track has of its own. */
export async function listCuts(context: Pick<Context, "db">, stage: WithCut): Promise<Cut[]> {
  return [commonCut(stage), ...(await listTrackCuts(context, [stage]))];
}

/** The lists that tracks have of their own in some stages, in the order of the tracks. */
export async function listTrackCuts({ db }: Pick<Context, "db">, of: ReadonlyArray<Pick<WithCut, "id">>) {
  if (of.length === 0) return [];
  const { stageId, trackId, label, size, passingGrade } = cuts;
  const rows = await db
    .select({ stageId, trackId, label, size, passingGrade })
    .from(cuts)
    .innerJoin(tracks, eq(tracks.id, cuts.trackId))
    .where(
      inArray(
        stageId,
        of.map(({ id }) => id),
      ),
    )
    .orderBy(asc(tracks.position), asc(tracks.id));
  return rows satisfies Array<TrackCut & { stageId: string }>;
}

/** The stages of an edition in order, each with its lists that can have anyone on them: public, as rules are. */
export async function listStagesWithCuts({ db }: Pick<Context, "db">, editionId: string) {
  const rows = await db
    .select({ stage: stages, track: { id: tracks.id, name: tracks.name }, own: cuts })
    .from(stages)
    .leftJoin(tracks, eq(tracks.editionId, stages.editionId))
    .leftJoin(cuts, and(eq(cuts.stageId, stages.id), eq(cuts.trackId, tracks.id)))
    .where(eq(stages.editionId, editionId))
    .orderBy(asc(stages.position), asc(tracks.position), asc(tracks.id));
  return [...groupBy(rows, ({ stage }) => stage.id).values()].map((of) => {
    const { stage } = of[0] as (typeof of)[number];
    const own = of.flatMap(({ own }) => own ?? []);
    return {
      ...stage,
      cuts: namedCuts(
        stage,
        own,
        of.flatMap(({ track }) => track ?? []),
      ),
    };
  });
}

/** A stage's lists that can have anyone on them, each with its tracks' names. */
export async function listNamedCuts({ db }: Pick<Context, "db">, stage: WithCut & Pick<Stage, "editionId">) {
  const rows = await db
    .select({ id: tracks.id, name: tracks.name, own: cuts })
    .from(tracks)
    .leftJoin(cuts, and(eq(cuts.trackId, tracks.id), eq(cuts.stageId, stage.id)))
    .where(eq(tracks.editionId, stage.editionId))
    .orderBy(asc(tracks.position), asc(tracks.id));
  return namedCuts(
    stage,
    rows.flatMap(({ own }) => own ?? []),
    rows,
  );
}
