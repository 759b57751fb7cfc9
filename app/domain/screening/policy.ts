import type { ScreeningVerdict } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import type { Proposal } from "~/domain/proposals/proposal";

export type Screening = { verdict: ScreeningVerdict; checkedBy: string; approvedBy: string | null };

/** An officer examines a submitted proposal, and may examine it again until a colleague has approved. */
export function mayCheck(actor: Actor, proposal: Proposal, screening: Screening | undefined): Verdict {
  if (!holds(actor, "secretariat", { editionId: proposal.editionId })) return "not-found";
  if (proposal.status !== "submitted") return "wrong-state";
  return screening && screening.checkedBy !== actor.id ? "already-done" : undefined;
}

/** Two persons decide: who checked does not approve. */
export function mayApprove(actor: Actor, proposal: Proposal, screening: Screening): Verdict {
  if (!holds(actor, "secretariat", { editionId: proposal.editionId })) return "not-found";
  if (proposal.status !== "submitted" || screening.approvedBy) return "wrong-state";
  return screening.checkedBy === actor.id ? "same-officer" : undefined;
}
