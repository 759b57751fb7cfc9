import type { Reason } from "~/domain/kernel/reasons";

type Scale = { scaleMin: number; scaleMax: number; scaleStep: number };
type NoteRule = { noteAtOrBelow: number | null; noteAtOrAbove: number | null };
type Band = { from: number; to: number };

export type RubricShape = Scale &
  NoteRule & {
    anchors: readonly Band[];
    criteria: ReadonlyArray<{ weight: number; tieOrder?: number | null | undefined }>;
  };

/** A scale rises in whole steps from its least to its most, and what asks for a note lies on it. */
export function isScale({ scaleMin, scaleMax, scaleStep, noteAtOrBelow, noteAtOrAbove }: Scale & NoteRule): boolean {
  const onScale = [noteAtOrBelow, noteAtOrAbove].every(
    (bound) => bound === null || (bound >= scaleMin && bound <= scaleMax),
  );
  return scaleMin < scaleMax && scaleStep > 0 && (scaleMax - scaleMin) % scaleStep === 0 && onScale;
}

/** Bands lie on the scale and none of them reaches into another; a value may be without a meaning. */
export function areAnchors(bands: readonly Band[], { scaleMin, scaleMax }: Pick<Scale, "scaleMin" | "scaleMax">) {
  const rising = [...bands].sort((a, b) => a.from - b.from);
  return rising.every(({ from, to }, place) => {
    const before = rising[place - 1];
    return from <= to && from >= scaleMin && to <= scaleMax && (before === undefined || before.to < from);
  });
}

/** Each place in the chain that breaks ties is held once. */
export function isTieChain(criteria: ReadonlyArray<{ tieOrder?: number | null | undefined }>): boolean {
  const places = criteria.flatMap(({ tieOrder }) => tieOrder ?? []);
  return new Set(places).size === places.length;
}

export function weightsOf(criteria: ReadonlyArray<{ weight: number }>): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/** The first thing that keeps rules from being a rubric. */
export function rubricTrouble({ anchors, criteria, ...scale }: RubricShape): Reason | undefined {
  if (!isScale(scale)) return "scale-unusable";
  if (!areAnchors(anchors, scale)) return "anchors-unusable";
  if (!isTieChain(criteria)) return "tie-order-twice";
  return criteria.length > 0 && weightsOf(criteria) === 100 ? undefined : "weights-not-100";
}
