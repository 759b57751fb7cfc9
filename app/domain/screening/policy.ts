import type { ScreeningVerdict } from "db/vocabulary";
import { lastSecondPassed } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds, holdsAny } from "~/domain/people/actor";
import { isWriter, maySee } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import type { Repair, RepairRound } from "./repair";

export type Screening = { verdict: ScreeningVerdict; checkedBy: string; approvedBy: string | null };

/** An officer examines a submitted proposal, and may examine it again until a colleague has approved. */
export function mayCheck(actor: Actor, proposal: Proposal, screening: Screening | undefined): Verdict {
  const kept = mayScreen(actor, proposal);
  if (kept) return kept;
  if (proposal.status === "in_repair") return "in-repair-now";
  if (proposal.status !== "submitted") return "not-in-screening";
  return screening && screening.checkedBy !== actor.id ? "checked-by-colleague" : undefined;
}

/** Two persons decide: who checked does not approve. */
export function mayApprove(actor: Actor, proposal: Proposal, screening: Screening): Verdict {
  const kept = mayScreen(actor, proposal);
  if (kept) return kept;
  if (proposal.status !== "submitted" || screening.approvedBy) return "not-in-screening";
  return screening.checkedBy === actor.id ? "same-officer" : undefined;
}

/** Whoever may check may ask for documents instead, once. */
export function mayRequestRepair(
  actor: Actor,
  proposal: Proposal,
  screening: Screening | undefined,
  repair: Repair | undefined,
): Verdict {
  return mayCheck(actor, proposal, screening) ?? (repair ? "repair-used" : undefined);
}

/** Whoever wrote the proposal mends what the officer named, while the round's time runs. */
export function mayRepair(
  actor: Actor,
  proposal: Proposal,
  round: RepairRound | undefined,
  place: string,
  now: Date,
): Verdict {
  const stranger = isWriter(actor, proposal) ? undefined : (maySee(actor, proposal) ?? "not-your-role");
  if (stranger) return stranger;
  if (proposal.status !== "in_repair" || !round) return "not-in-repair";
  if (!round.places.includes(place)) return "repair-not-asked";
  return lastSecondPassed(round.dueAt, now) ? "repair-over" : undefined;
}

/** The author, the unit's admin or its head sends the repair while its time runs. */
export function mayCompleteRepair(actor: Actor, proposal: Proposal, repair: Repair, now: Date): Verdict {
  if (!answersFor(actor, proposal)) return maySee(actor, proposal) ?? "not-your-role";
  if (proposal.status !== "in_repair") return "not-in-repair";
  return lastSecondPassed(repair.dueAt, now) ? "repair-over" : undefined;
}

/** Nobody screens in his or her own cause: who ever wrote it, and who holds an office in its unit. */
export function isOwnCause(actor: Actor, { id, unitId, createdBy }: Screened): boolean {
  const { grants, seats = [] } = actor;
  return grants.some((grant) => grant.unitId === unitId) || createdBy === actor.id || seats.includes(id);
}

type Screened = Pick<Proposal, "id" | "unitId" | "createdBy">;

function mayScreen(actor: Actor, proposal: Proposal): Verdict {
  if (!holds(actor, "secretariat", { editionId: proposal.editionId })) return "not-found";
  return isOwnCause(actor, proposal) ? "own-unit" : undefined;
}

function answersFor(actor: Actor, proposal: Proposal): boolean {
  if (holdsAny(actor, ["unit_admin", "unit_head"], { unitId: proposal.unitId })) return true;
  return actor.id === proposal.createdBy && holds(actor, "innovator", { unitId: proposal.unitId });
}
