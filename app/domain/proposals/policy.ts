import type { Role } from "db/vocabulary";
import { type Edition, registrationPhase } from "~/domain/editions/edition";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds, holdsAny } from "~/domain/people/actor";
import type { Proposal } from "./proposal";
import { canBecome, unsubmitted } from "./transitions";

const unitStaff: readonly Role[] = ["unit_admin", "unit_head"];

/** Strangers hear "not-found": that a draft exists is itself a secret. Organisers read what was submitted;
 * of a draft they see only title, unit and status in their list, to remind whoever holds it. */
export function maySee(actor: Actor, proposal: Proposal): Verdict {
  if (belongsTo(actor, proposal)) return undefined;
  const organiser = holdsAny(actor, ["secretariat", "auditor"], { editionId: proposal.editionId });
  const handedIn = !unsubmitted.includes(proposal.status) && proposal.status !== "not_submitted";
  return organiser && handedIn ? undefined : "not-found";
}

export function mayBegin(actor: Actor, unitId: string, edition: Edition, now: Date): Verdict {
  if (!holdsAny(actor, ["innovator", "unit_admin"], { unitId })) return "not-found";
  return whileOpen(edition, now);
}

export function mayWrite(actor: Actor, proposal: Proposal, now: Date): Verdict {
  const stranger = isAuthor(actor, proposal) ? undefined : (maySee(actor, proposal) ?? "wrong-state");
  if (stranger) return stranger;
  if (proposal.status !== "draft" && proposal.status !== "returned") return "wrong-state";
  return whileOpen(proposal.edition, now);
}

export function mayForward(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return mayWrite(actor, proposal, now);
}

export function mayReturn(actor: Actor, proposal: Proposal, now: Date): Verdict {
  const roles: readonly Role[] = proposal.status === "endorsed" ? ["unit_head"] : unitStaff;
  return ofTheUnit(actor, proposal, roles) ?? steps(proposal, "returned") ?? whileOpen(proposal.edition, now);
}

export function mayEndorse(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return ofTheUnit(actor, proposal, ["unit_head"]) ?? steps(proposal, "endorsed") ?? whileOpen(proposal.edition, now);
}

/** The head submits, or the unit's admin once the head has endorsed. */
export function maySubmit(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return ofTheUnit(actor, proposal, unitStaff) ?? steps(proposal, "submitted") ?? whileOpen(proposal.edition, now);
}

export function mayWithdraw(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return ofTheUnit(actor, proposal, ["unit_head"]) ?? steps(proposal, "withdrawn") ?? whileOpen(proposal.edition, now);
}

function belongsTo(actor: Actor, proposal: Proposal): boolean {
  return isAuthor(actor, proposal) || holdsAny(actor, unitStaff, { unitId: proposal.unitId });
}

function isAuthor(actor: Actor, proposal: Proposal): boolean {
  if (holds(actor, "unit_admin", { unitId: proposal.unitId })) return true;
  return actor.id === proposal.createdBy && holds(actor, "innovator", { unitId: proposal.unitId });
}

function ofTheUnit(actor: Actor, proposal: Proposal, roles: readonly Role[]): Verdict {
  if (holdsAny(actor, roles, { unitId: proposal.unitId })) return undefined;
  return maySee(actor, proposal) ?? "wrong-state";
}

/** What is in repair leaves it only as the screening has it. */
function steps(proposal: Proposal, to: Proposal["status"]): Verdict {
  if (proposal.status === "in_repair") return "wrong-state";
  return canBecome(proposal.status, to) ? undefined : "wrong-state";
}

function whileOpen(edition: Edition, now: Date): Verdict {
  if (edition.status !== "published") return "not-published";
  const phase = registrationPhase(edition, now);
  if (phase === "before") return "registration-not-open";
  return phase === "over" ? "deadline-passed" : undefined;
}
