import type { NominationStatus } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, actorId, holds, holdsAny } from "~/domain/people/actor";
import { canBecome, endOf, isBefore, isEnded } from "./transitions";

export type Nomination = { status: NominationStatus };

/** A nomination with those who have worked on it: nobody approves what he or she prepared. */
export type PreparedNomination = Nomination & { preparedBy: readonly string[] };

export function maySeeNominations(actor: Actor): Verdict {
  return holdsAny(actor, ["secretariat", "authority", "auditor"]) ? undefined : "not-found";
}

/** The secretariat moves a nomination along; only the authority approves it. */
export function mayAdvance(actor: Actor, nomination: Nomination, to: NominationStatus): Verdict {
  const stranger = maySeeNominations(actor);
  if (stranger) return stranger;
  if (!holds(actor, to === "approved" ? "authority" : "secretariat")) return "not-your-role";
  return canBecome(nomination.status, to) ? undefined : notDue(nomination, to);
}

/** Two persons: the authority approves what somebody else prepared. */
export function mayApprove(actor: Actor, nomination: PreparedNomination): Verdict {
  const refused = mayAdvance(actor, nomination, "approved");
  if (refused) return refused;
  return nomination.preparedBy.includes(actorId(actor)) ? "own-nomination" : undefined;
}

/** The authority sends a dossier back to be mended. */
export function mayReturn(actor: Actor, nomination: Nomination): Verdict {
  const stranger = maySeeNominations(actor);
  if (stranger) return stranger;
  if (!holds(actor, "authority")) return "not-your-role";
  return nomination.status === "in_review" ? undefined : notDue(nomination, "in_review");
}

/** Secretariat or authority end a nomination: cancelled before it was sent, withdrawn afterwards. */
export function mayEnd(actor: Actor, nomination: Nomination): Verdict {
  const stranger = maySeeNominations(actor);
  if (stranger) return stranger;
  if (!holdsAny(actor, ["secretariat", "authority"])) return "not-your-role";
  return endOf(nomination.status) ? undefined : "nomination-over";
}

export function mayFill(actor: Actor, nomination: Nomination): Verdict {
  const stranger = maySeeNominations(actor);
  if (stranger) return stranger;
  if (!holds(actor, "secretariat")) return "not-your-role";
  return nomination.status === "preparing" ? undefined : notDue(nomination, "preparing");
}

/** A step comes too early, or somebody has taken it already, or the nomination has ended. */
function notDue({ status }: Nomination, to: NominationStatus): Verdict {
  if (isEnded(status)) return "nomination-over";
  return isBefore(status, to) ? "step-too-early" : "wrong-state";
}
