import type { ConflictKind } from "db/vocabulary";

export type Affiliation = { judgeId: string; unitIds: readonly string[] };

export type Parents = ReadonlyMap<string, string | null>;

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
