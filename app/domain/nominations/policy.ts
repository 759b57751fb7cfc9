import type { NominationStatus } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds, holdsAny } from "~/domain/people/actor";
import { canBecome } from "./transitions";

export type Nomination = { status: NominationStatus };

export function maySeeNominations(actor: Actor): Verdict {
  return holdsAny(actor, ["secretariat", "authority", "auditor"]) ? undefined : "not-found";
}

/** The secretariat moves a nomination along; only the authority approves it. */
export function mayAdvance(actor: Actor, nomination: Nomination, to: NominationStatus): Verdict {
  const stranger = maySeeNominations(actor);
  if (stranger) return stranger;
  if (!holds(actor, to === "approved" ? "authority" : "secretariat")) return "wrong-state";
  return canBecome(nomination.status, to) ? undefined : "wrong-state";
}

export function mayFill(actor: Actor, nomination: Nomination): Verdict {
  const stranger = maySeeNominations(actor);
  if (stranger) return stranger;
  return holds(actor, "secretariat") && nomination.status === "preparing" ? undefined : "wrong-state";
}
