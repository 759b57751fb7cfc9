import { conflictKey, type Problem } from "~/domain/assignment/draw";
import { randomFrom } from "~/domain/assignment/random";

export const judges = 120;
export const need = 3;
const categories = 11;
/** Of all pairs. */
const conflicting = 0.01;

/** An assignment of some size: judges who know some of eleven categories, three readings each, conflicts. */
export function aProblem(entries: number, seed: string): Problem {
  const random = randomFrom("soal");
  const any = (count: number) => Math.floor(random() * count);
  const conflicts = new Set<string>();
  for (let pair = 0; pair < entries * judges * conflicting; pair++) {
    conflicts.add(conflictKey(`e${any(entries)}`, `j${any(judges)}`));
  }
  return {
    entries: Array.from({ length: entries }, (_, place) => ({
      id: `e${place}`,
      need,
      categoryId: `k${any(categories)}`,
    })),
    judges: Array.from({ length: judges }, (_, place) => ({
      id: `j${place}`,
      most: Math.ceil((entries * need * 1.3) / judges),
      expertise: Array.from({ length: 3 }, () => `k${any(categories)}`),
    })),
    conflicts,
    seed,
  };
}
