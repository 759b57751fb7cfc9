import type { Queries } from "db/engine/database";
import { exceptionInvariants } from "./exceptions.server";
import { judgingInvariants } from "./judging.server";
import { outcomeInvariants } from "./outcomes.server";
import { paperInvariants } from "./paper.server";
import { proposalInvariants } from "./proposals.server";

export type InvariantReport = { code: string; claim: string; violations: string[] };

const all = [
  ...judgingInvariants,
  ...proposalInvariants,
  ...outcomeInvariants,
  ...exceptionInvariants,
  ...paperInvariants,
];

/** Checks every invariant of the domain model that the data can break. Reads only. */
export async function checkInvariants(db: Queries, now: Date): Promise<InvariantReport[]> {
  const reports: InvariantReport[] = [];
  for (const { code, claim, violations } of all) {
    reports.push({ code, claim, violations: await violations(db, now) });
  }
  return reports.sort((a, b) => a.code.localeCompare(b.code));
}
