import type { ConflictKind } from "db/vocabulary";
import { addMonths, type Day, dayInJakarta } from "~/domain/kernel/days";

export type Affiliation = { judgeId: string; unitIds: readonly string[] };

export type Parents = ReadonlyMap<string, string | null>;

/** How long an office counts after its end, in whole months. */
const officeCountsFor = 24;

/** An office that ended before this day ties nobody to a unit any more; what somebody states does for ever. */
export function tiesSince(now: Date): Day {
  return addMonths(dayInJakarta(now), -officeCountsFor);
}

/**
 * The conflict that follows from where two people work: the same unit, one above the other, or the same parent unit.
 * What cannot be computed (family, coaching, money) the judge declares.
 */
export function affiliationConflict(judge: Affiliation, unitId: string, parents: Parents): ConflictKind | undefined {
  if (judge.unitIds.includes(unitId)) return "same_unit";
  const parent = parents.get(unitId) ?? null;
  const near = judge.unitIds.some((own) => {
    const ownParent = parents.get(own) ?? null;
    return own === parent || ownParent === unitId || (parent !== null && ownParent === parent);
  });
  return near ? "same_directorate" : undefined;
}

/** Two offices that are near each other need not mean a stake: this alone may be excepted, by two persons. */
export function mayBeExcepted(kind: ConflictKind): boolean {
  return kind === "same_directorate";
}
