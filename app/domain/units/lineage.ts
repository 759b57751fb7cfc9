export type Succession = { unitId: string; predecessorId: string };

/** A unit with everything it grew out of, however many steps back: its past awards are theirs. */
export function lineageOf(unitId: string, successions: readonly Succession[]): Set<string> {
  const lineage = new Set([unitId]);
  for (const ancestor of lineage) {
    for (const { unitId: heir, predecessorId } of successions) if (heir === ancestor) lineage.add(predecessorId);
  }
  return lineage;
}
