import type { Role } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holdsAny } from "~/domain/people/actor";
import { mayLead, mayWrite } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";

const organisers: readonly Role[] = ["secretariat", "authority", "auditor", "system_admin"];

/** People on one proposal besides its author, open invitations included: a portal is no way to send letters to all. */
export const mostWriters = 15;

/** Letters of one day, invitations that were taken back included: on one proposal, and to one address. */
export const mostInvitations = { onProposal: 20, toAddress: 2 };

/** Whoever leads the writing asks others to join in, as long as there is something to write. */
export function mayInviteCollaborator(actor: Actor, proposal: Proposal, now: Date): Verdict {
  return mayLead(actor, proposal) ?? mayWrite(actor, proposal, now);
}

/** Taking somebody off, or an invitation back, is possible at any time. */
export function mayUninvite(actor: Actor, proposal: Proposal): Verdict {
  return mayLead(actor, proposal);
}

/** Whoever runs or examines a contest does not write in it. */
export function mayJoin(actor: Actor, { editionId }: Pick<Proposal, "editionId">): Verdict {
  return holdsAny(actor, organisers, { editionId }) ? "organiser-may-not-compete" : undefined;
}
