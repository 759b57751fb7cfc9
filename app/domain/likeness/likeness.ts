export type LikenessKind = "title-exact" | "title-near" | "text-exact" | "text-near";

/** Four fifths of all trigrams: another town or year in the title is near, another innovation of the field is not. */
export const nearTitle = 0.8;

/**
 * Half of all runs of five words: several answers were copied whole. Two proposals on one subject share a few percent,
 * so that even four standard errors of the estimate do not reach this.
 */
export const nearText = 0.5;

/** What a proposal resembles: an earlier or competing proposal, or an innovation of the gallery. */
export type Resembled = {
  id: string;
  of: "proposal" | "innovation";
  title: string;
  unitId: string;
  unit: string;
  editionId: string | undefined;
  year: number;
};

export type Likeness = {
  kind: LikenessKind;
  percent: number;
  sameEdition: boolean;
  /** Absent where the actor may know that there is one, but not which. */
  other: Resembled | undefined;
};
