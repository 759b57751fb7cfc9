import type { ClaimVerdict, VisitManner } from "db/vocabulary";
import type { Claim } from "./claim";

export type Report = {
  manner: VisitManner;
  place: string;
  visitedAt: Date;
  usersMet: number;
  staffMet: number;
  remarks: string;
};

export type Check = { claim: string; verdict: ClaimVerdict; note: string };

export type Versioned<T> = T & { version: number };

/** What a team has put down so far; `version` counts what was saved of either. */
export type Visit = {
  version: number;
  report: Versioned<Report> | undefined;
  /** The last of each claim. */
  checks: ReadonlyArray<Versioned<Check>>;
};

export const longestPlace = 300;
export const longestNote = 2000;
export const mostPeople = 100_000;

/** What differs from a claim is explained. */
export const shortestNote = 10;

export function needsNote(verdict: ClaimVerdict): boolean {
  return verdict !== "confirmed";
}

/** How many claims were held against what is there, of how many. */
export function progressOf({ checks }: Pick<Visit, "checks">, claims: readonly Claim[]) {
  const checked = new Set(checks.map(({ claim }) => claim));
  return { checked: claims.filter(({ key }) => checked.has(key)).length, of: claims.length };
}

/** Said when and where it was, whom the team met, and how each claim stands. */
export function isFinished(visit: Pick<Visit, "report" | "checks">, claims: readonly Claim[]): boolean {
  const { checked, of } = progressOf(visit, claims);
  return visit.report !== undefined && checked === of;
}

/** The latest version of each claim up to `version`, of all that were ever saved. */
export function checksAt(all: ReadonlyArray<Versioned<Check>>, version: number): Array<Versioned<Check>> {
  const latest = new Map<string, Versioned<Check>>();
  for (const check of all) {
    if (check.version > version) continue;
    const known = latest.get(check.claim);
    if (!known || known.version < check.version) latest.set(check.claim, check);
  }
  return [...latest.values()];
}

export function sameCheck(one: Check | undefined, other: Check | undefined): boolean {
  return one?.verdict === other?.verdict && one?.note === other?.note;
}

export function sameReport(one: Report | undefined, other: Report | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.visitedAt.getTime() === other.visitedAt.getTime() &&
    (["manner", "place", "usersMet", "staffMet", "remarks"] as const).every((key) => one[key] === other[key])
  );
}
