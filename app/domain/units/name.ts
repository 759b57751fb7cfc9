import type { Day } from "~/domain/kernel/days";

export type UnitName = { name: string; shortName: string; fromOn: Day; untilOn: Day | null };

/** What a unit was called on a day; its first name for days before that. */
export function nameOn(names: readonly UnitName[], day: Day): UnitName | undefined {
  const ordered = [...names].sort((a, b) => a.fromOn.localeCompare(b.fromOn));
  const then = ordered.findLast((name) => name.fromOn <= day && (name.untilOn === null || day <= name.untilOn));
  return then ?? ordered.findLast((name) => name.fromOn <= day) ?? ordered[0];
}

/** Two names of one unit never hold on the same day. */
export function namesOverlap(names: readonly UnitName[]): boolean {
  const ordered = [...names].sort((a, b) => a.fromOn.localeCompare(b.fromOn));
  return ordered.some((name, index) => {
    const next = ordered[index + 1];
    return next !== undefined && (name.untilOn === null || name.untilOn >= next.fromOn);
  });
}
