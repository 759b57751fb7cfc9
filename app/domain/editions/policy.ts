import { dayMs } from "~/domain/kernel/days";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";
import { type Edition, lastSecondPassed } from "./edition";
import type { Publication } from "./publication";

export function mayOrganise(actor: Actor, edition?: Pick<Edition, "id">): Verdict {
  return holds(actor, "secretariat", edition ? { editionId: edition.id } : {}) ? undefined : "not-found";
}

/** Who may make an edition: officers of the portal, not those of one edition. */
export function mayEstablish(actor: Actor): Verdict {
  const portalwide = actor.grants.some(({ role, editionId }) => role === "secretariat" && editionId === null);
  return portalwide ? undefined : "not-found";
}

/** Everything about an edition can be changed until it is published, and nothing afterwards. */
export function mayChange(actor: Actor, edition: Edition): Verdict {
  return mayOrganise(actor, edition) ?? (edition.status === "draft" ? undefined : "edition-frozen");
}

/** Whom an edition invites is no rule of its form: it may change until registration is over. */
export function mayInviteUnits(actor: Actor, edition: Edition, now: Date): Verdict {
  const stranger = mayOrganise(actor, edition);
  if (stranger) return stranger;
  if (edition.status !== "draft" && edition.status !== "published") return "not-published";
  return lastSecondPassed(edition.closesAt, now) ? "deadline-passed" : undefined;
}

/** `publication` is the proposal that is in force, if there is one. */
export function mayPropose(actor: Actor, edition: Edition, publication: Publication | undefined): Verdict {
  return mayChange(actor, edition) ?? (publication ? "already-proposed" : undefined);
}

/** What decides for a year takes two: one officer proposes, the authority confirms. */
export function mayPublish(actor: Actor, edition: Edition, publication: Publication | undefined): Verdict {
  const stranger = isAuthority(actor, edition);
  if (stranger) return stranger;
  if (edition.status !== "draft") return "edition-frozen";
  if (!publication) return "nothing-proposed";
  return publication.proposedBy === actor.id ? "own-proposal" : undefined;
}

/** Only the authority moves the deadline, for everyone alike, while registration is open. */
export function mayMoveDeadline(actor: Actor, edition: Edition, now: Date): Verdict {
  const stranger = isAuthority(actor, edition);
  if (stranger) return stranger;
  if (edition.status !== "published") return "not-published";
  return lastSecondPassed(edition.closesAt, now) ? "deadline-passed" : undefined;
}

export function mayExtend(actor: Actor, edition: Edition, until: Date, now: Date): Verdict {
  return mayMoveDeadline(actor, edition, now) ?? (until > edition.closesAt ? undefined : "deadline-not-later");
}

/** A registration that a fault of the system cut short opens again within a day, while nobody has screened. */
export function mayReopen(actor: Actor, edition: Edition, screeningBegun: boolean, now: Date): Verdict {
  const stranger = isAuthority(actor, edition);
  if (stranger) return stranger;
  if (edition.status !== "published") return "not-published";
  if (!lastSecondPassed(edition.closesAt, now)) return "registration-still-open";
  if (now.getTime() > edition.closesAt.getTime() + dayMs) return "too-late-to-reopen";
  return screeningBegun ? "screening-begun" : undefined;
}

/** What a clock that was ahead has ended goes back, as long as its own time is running. */
export function mayReinstate(
  actor: Actor,
  edition: Edition,
  ended: { drafts: number; repairs: number },
  screeningBegun: boolean,
): Verdict {
  const stranger = isAuthority(actor, edition);
  if (stranger) return stranger;
  if (edition.status !== "published") return "not-published";
  if (ended.drafts + ended.repairs === 0) return "nothing-ended-early";
  return ended.drafts > 0 && screeningBegun ? "screening-begun" : undefined;
}

/** A draft needs no cancelling, and a finished edition has its result. */
export function mayCancel(actor: Actor, edition: Edition): Verdict {
  return isAuthority(actor, edition) ?? (edition.status === "published" ? undefined : "not-published");
}

/** Who decides on an edition: confirms it, moves its deadline, cancels it. */
export function isAuthority(actor: Actor, edition: Pick<Edition, "id">): Verdict {
  return holds(actor, "authority", { editionId: edition.id }) ? undefined : "not-found";
}
