import type { Side } from "db/vocabulary";
import type { Words } from "~/words/words";

type Ranked = { entryId: string; side: Side; meetsGrade: boolean };
type Line = { motions: ReadonlyArray<{ entryId: string }>; places: number; passingGrade: number | null };

/** Where an entry stands: at the line what the motions made of its tie, below it the grade if that is the reason. */
export function sideText(
  { plenary: { standings: says } }: Words,
  { entryId, side, meetsGrade }: Ranked,
  { motions, places, passingGrade }: Line,
): { stands: string; because: string | undefined } {
  const because = passingGrade !== null && !meetsGrade ? says.belowGrade(passingGrade) : undefined;
  if (motions.some((motion) => motion.entryId === entryId)) return { stands: says.chosen, because };
  const isLost = side === "contested" && motions.length >= places;
  return { stands: isLost ? says.notChosen : says.sides[side], because };
}
