import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { type Edition, lastSecondPassed } from "./edition";

export function mayOrganise(actor: Actor, edition?: Pick<Edition, "id">): Verdict {
  return holds(actor, "secretariat", edition ? { editionId: edition.id } : {}) ? undefined : "not-found";
}

export function mayPublish(actor: Actor, edition: Edition): Verdict {
  const stranger = mayOrganise(actor, edition);
  if (stranger) return stranger;
  return edition.status === "draft" ? undefined : "wrong-state";
}

/** Only the authority moves the deadline, for everyone alike, while registration is open. */
export function mayExtend(actor: Actor, edition: Edition, until: Date, now: Date): Verdict {
  if (!holds(actor, "authority", { editionId: edition.id })) return "not-found";
  if (edition.status !== "published") return "wrong-state";
  if (lastSecondPassed(edition.closesAt, now)) return "deadline-passed";
  return until > edition.closesAt ? undefined : "wrong-state";
}
