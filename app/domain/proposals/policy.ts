import type { ProposalStatus, Role } from "db/vocabulary";
import { type Edition, registrationPhase } from "~/domain/editions/edition";
import type { Reason, Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds, holdsAny } from "~/domain/people/actor";
import type { Proposal, Track } from "./proposal";
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

/** Some tracks are for units that were asked. */
export function mayEnter(track: Pick<Track, "invitationOnly">, invited: boolean): Verdict {
  return track.invitationOnly && !invited ? "not-invited" : undefined;
}

export function mayWrite(actor: Actor, proposal: Proposal, now: Date): Verdict {
  const stranger = isWriter(actor, proposal) ? undefined : (maySee(actor, proposal) ?? "not-your-role");
  if (stranger) return stranger;
  if (proposal.status !== "draft" && proposal.status !== "returned") return standing[proposal.status];
  return whileOpen(proposal.edition, now);
}

/** How a text came about is its writers' own: not for the head, nor for organisers. */
export function mayLookBack(actor: Actor, proposal: Proposal): Verdict {
  return isWriter(actor, proposal) ? undefined : "not-found";
}

/** What whoever writes along may not do: pass the proposal on, or decide who else writes. */
export function mayLead(actor: Actor, proposal: Proposal): Verdict {
  if (isAuthor(actor, proposal)) return undefined;
  if (isCollaborator(actor, proposal)) return "not-the-author";
  return maySee(actor, proposal) ?? "not-your-role";
}

export function mayForward(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return mayLead(actor, proposal) ?? mayWrite(actor, proposal, now);
}

/** The unit's admin returns what waits for the head; an endorsement is the head's own to take back. */
export function mayReturn(actor: Actor, proposal: Proposal, now: Date): Verdict {
  const stranger = ofTheUnit(actor, proposal, unitStaff);
  if (stranger) return stranger;
  if (proposal.status === "endorsed" && !isHead(actor, proposal)) return "endorsed-already";
  return steps(proposal, "returned") ?? whileOpen(proposal.edition, now);
}

/** Two persons: a head does not stand for the unit behind what he or she wrote. */
export function mayEndorse(actor: Actor, proposal: Proposal, now: Date): Verdict {
  const refused =
    ofTheUnit(actor, proposal, ["unit_head"]) ?? steps(proposal, "endorsed") ?? whileOpen(proposal.edition, now);
  if (refused) return refused;
  return actor.id === proposal.createdBy || isCollaborator(actor, proposal) ? "own-work" : undefined;
}

/** The head submits, or the one admin whom the head lets submit. */
export function maySubmit(actor: Actor, proposal: Proposal, now: Date): Verdict {
  const stranger = ofTheUnit(actor, proposal, unitStaff);
  if (stranger) return stranger;
  const isDelegate = actor.id !== undefined && actor.id === proposal.delegatedTo;
  if (!isDelegate && !isHead(actor, proposal)) return "not-delegated";
  return steps(proposal, "submitted") ?? whileOpen(proposal.edition, now);
}

/** The head lets an admin submit what is endorsed, or takes that back. */
export function mayDelegate(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return ofTheUnit(actor, proposal, ["unit_head"]) ?? steps(proposal, "submitted") ?? whileOpen(proposal.edition, now);
}

export function mayWithdraw(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return ofTheUnit(actor, proposal, ["unit_head"]) ?? steps(proposal, "withdrawn") ?? whileOpen(proposal.edition, now);
}

/** Whoever may begin proposals of the unit in that edition may start again from one that did not compete. */
export function mayCopy(actor: Actor, proposal: Proposal, edition: Edition, now: Date): Verdict {
  const unseen = maySee(actor, proposal);
  if (unseen) return unseen;
  if (proposal.status !== "withdrawn" && proposal.status !== "not_submitted") return "still-competing";
  const refused = mayBegin(actor, proposal.unitId, edition, now);
  return refused === "not-found" ? "not-your-role" : refused;
}

/** Writers of a proposal, and whoever heads or administers its unit. */
export function belongsTo(actor: Actor, proposal: Proposal): boolean {
  return isWriter(actor, proposal) || holdsAny(actor, unitStaff, { unitId: proposal.unitId });
}

export function isWriter(actor: Actor, proposal: Proposal): boolean {
  return isAuthor(actor, proposal) || isCollaborator(actor, proposal);
}

/** By invitation, for this one proposal and without any role. */
function isCollaborator({ id }: Actor, { writers }: Proposal): boolean {
  return id !== undefined && writers.includes(id);
}

export function isAuthor(actor: Actor, proposal: Proposal): boolean {
  if (holds(actor, "unit_admin", { unitId: proposal.unitId })) return true;
  return actor.id === proposal.createdBy && holds(actor, "innovator", { unitId: proposal.unitId });
}

function isHead(actor: Actor, proposal: Proposal): boolean {
  return holds(actor, "unit_head", { unitId: proposal.unitId });
}

function ofTheUnit(actor: Actor, proposal: Proposal, roles: readonly Role[]): Verdict {
  if (holdsAny(actor, roles, { unitId: proposal.unitId })) return undefined;
  return maySee(actor, proposal) ?? "not-your-role";
}

/** What is in repair leaves it only as the screening has it. */
function steps(proposal: Proposal, to: Proposal["status"]): Verdict {
  if (proposal.status === "in_repair") return standing.in_repair;
  return canBecome(proposal.status, to) ? undefined : standing[proposal.status];
}

/** Where a proposal stands, said as the reason why a step is not open. */
const standing: Record<ProposalStatus, Reason> = {
  draft: "with-writers",
  returned: "with-writers",
  with_head: "with-head-now",
  endorsed: "endorsed-already",
  submitted: "submitted-already",
  in_repair: "in-repair-now",
  eligible: "already-screened",
  ineligible: "already-screened",
  withdrawn: "withdrawn-already",
  not_submitted: "deadline-passed",
  disqualified: "already-screened",
};

function whileOpen(edition: Edition, now: Date): Verdict {
  if (edition.status !== "published") return "not-published";
  const phase = registrationPhase(edition, now);
  if (phase === "before") return "registration-not-open";
  return phase === "over" ? "deadline-passed" : undefined;
}
