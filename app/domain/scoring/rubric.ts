export type Criterion = {
  id: string;
  code: string;
  title: string;
  description: string;
  weight: number;
  tieOrder: number | null;
};

export type Anchor = { fromValue: number; toValue: number; meaning: string };

export type Rubric = {
  id: string;
  name: string;
  scaleMin: number;
  scaleMax: number;
  scaleStep: number;
  noteAtOrBelow: number | null;
  noteAtOrAbove: number | null;
  anchors: Anchor[];
  criteria: Criterion[];
};

type Scale = Pick<Rubric, "scaleMin" | "scaleMax" | "scaleStep">;
type NoteRule = Pick<Rubric, "noteAtOrBelow" | "noteAtOrAbove">;

export function isOnScale({ scaleMin, scaleMax, scaleStep }: Scale, value: number): boolean {
  return Number.isInteger(value) && value >= scaleMin && value <= scaleMax && (value - scaleMin) % scaleStep === 0;
}

/** A very low or very high score is explained by a note. */
export function needsNote({ noteAtOrBelow, noteAtOrAbove }: NoteRule, value: number): boolean {
  return (noteAtOrBelow !== null && value <= noteAtOrBelow) || (noteAtOrAbove !== null && value >= noteAtOrAbove);
}

/**
 * A sheet's total, Σ weight × score: an exact integer, in hundredths of a point since weights are percent.
 * Undefined while a weighted criterion has no score: missing is missing, never 0.
 */
export function sheetTotal(criteria: readonly Criterion[], scores: ReadonlyMap<string, number>): number | undefined {
  let total = 0;
  for (const { id, weight } of criteria) {
    const score = scores.get(id);
    if (score === undefined) return undefined;
    total += weight * score;
  }
  return total;
}
