import { randomFrom } from "~/domain/assignment/random";
import type { Sheet } from "~/domain/severity/ratings";

const judges = 120;
const perEntry = 3;

/** Sheets of entries of unequal quality by judges of unequal severity, three of each entry, who meet at random. */
export function markedSheets(entries: number, seed: string): Sheet[] {
  const random = randomFrom(seed);
  const spread = (size: number) => (random() + random() + random() - 1.5) * size;
  const leniency = Array.from({ length: judges }, () => spread(8));
  return Array.from({ length: entries }, (_, entry) => {
    const quality = 75 + spread(16);
    const readers = new Set<number>();
    while (readers.size < perEntry) readers.add(Math.floor(random() * judges));
    return [...readers].map((judge) => {
      const sum = Math.round(100 * (quality + (leniency[judge] ?? 0) + spread(16)));
      return { entry: `e${entry}`, judge: `j${judge}`, sum: BigInt(sum), total: sum / 100 };
    });
  }).flat();
}
