import { groupBy } from "~/domain/kernel/grouping";
import type { Stage } from "./stage";

/** One of a stage's lists: who stands on it is ranked apart from the others, against a line of its own. */
export type Cut = {
  /** The track that it is for; null for the list that all tracks without their own share. */
  trackId: string | null;
  label: string;
  size: number;
  /** The mean from which an entry can pass at all, in whole points; null where the place alone decides. */
  passingGrade: number | null;
};

/** A list that a track has of its own. */
export type TrackCut = Cut & { trackId: string };

/** A list with the names of those whose entries stand on it. */
export type NamedCut = Cut & { tracks: string[] };

export type WithCut = Pick<Stage, "id" | "cutLabel" | "cutSize" | "passingGrade">;

export function commonCut({ cutLabel, cutSize, passingGrade }: WithCut): Cut {
  return { trackId: null, label: cutLabel, size: cutSize, passingGrade };
}

/** The list on which an entry of a track stands. @throws RangeError when there is neither its own nor a common one. */
export function cutOf<C extends Cut>(cuts: readonly C[], trackId: string): C {
  const cut = cuts.find((one) => one.trackId === trackId) ?? cuts.find((one) => one.trackId === null);
  if (!cut) throw new RangeError(`no list for the track ${trackId}`);
  return cut;
}

/** The lists of a stage that can have anyone on them, in the order of the tracks. */
export function namedCuts(
  stage: WithCut,
  own: readonly TrackCut[],
  tracks: ReadonlyArray<{ id: string; name: string }>,
): NamedCut[] {
  const all: Cut[] = [commonCut(stage), ...own];
  const onto = groupBy(tracks, ({ id }) => cutOf(all, id));
  return [...onto].map(([cut, on]) => ({ ...cut, tracks: on.map(({ name }) => name) }));
}
