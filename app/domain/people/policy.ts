import type { Role } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, type Grant, holds, inForce, isOver, needsProof } from "./actor";
import { noPassword } from "./password";

const organisers: readonly Role[] = ["secretariat", "authority", "system_admin"];
/** Whom the organisers may not choose: themselves, and who examines them. */
const namedByAdmin: readonly Role[] = [...organisers, "auditor"];
const judges: readonly Role[] = ["judge", "panel_chair"];

export function mayManageAccounts(actor: Actor): Verdict {
  return holds(actor, "system_admin") || holds(actor, "secretariat") ? undefined : "not-found";
}

/** The secretariat names innovators, heads and judges; only the system admin names organisers and auditors. */
export function mayGrant(actor: Actor, role: Role): Verdict {
  if (holds(actor, "system_admin")) return undefined;
  if (holds(actor, "secretariat") && !namedByAdmin.includes(role)) return undefined;
  return "not-found";
}

/** Nobody holds an organiser's and a judge's role at once. */
export function mayHold(role: Role, held: readonly Grant[], now: Date): Verdict {
  const opposite = organisers.includes(role) ? judges : judges.includes(role) ? organisers : [];
  const clash = held.some((grant) => opposite.includes(grant.role) && inForce(grant, now));
  return clash ? "organiser-may-not-judge" : undefined;
}

/** Accounts of organisers and auditors, present or coming, are kept by the system admin alone, whatever else they hold. */
export function mayKeepAccount(actor: Actor, held: readonly Grant[], now: Date): Verdict {
  const stranger = mayManageAccounts(actor);
  if (stranger || holds(actor, "system_admin")) return stranger;
  return held.some((grant) => namedByAdmin.includes(grant.role) && !isOver(grant, now))
    ? "organisers-account"
    : undefined;
}

/**
 * Whoever holds the mailbox holds the account, so only the system admin moves the account of somebody who decides or
 * scores.
 */
export function mayMoveAccount(actor: Actor, held: readonly Grant[], now: Date): Verdict {
  const refused = mayKeepAccount(actor, held, now);
  if (refused || holds(actor, "system_admin")) return refused;
  return held.some((grant) => needsProof(grant.role) && !isOver(grant, now)) ? "deciders-account" : undefined;
}

/** Who may grant a role may end it; nobody ends the own role of a system admin. */
export function mayEndGrant(
  actor: Actor,
  grant: Grant & { userId: string },
  held: readonly Grant[],
  now: Date,
): Verdict {
  const refused = mayGrant(actor, grant.role) ?? mayKeepAccount(actor, held, now);
  if (refused) return refused;
  if (grant.role === "system_admin" && grant.userId === actor.id) return "own-account";
  return inForce(grant, now) ? undefined : "role-ended-already";
}

type Account = { id: string; disabledAt: Date | null };

export function mayDisable(actor: Actor, account: Account, held: readonly Grant[], now: Date): Verdict {
  const refused = mayKeepAccount(actor, held, now);
  if (refused) return refused;
  if (account.id === actor.id) return "own-account";
  return account.disabledAt ? "account-disabled-already" : undefined;
}

export function mayEnable(actor: Actor, account: Account, held: readonly Grant[], now: Date): Verdict {
  return mayKeepAccount(actor, held, now) ?? (account.disabledAt ? undefined : "account-open");
}

/** Only who has no password yet is invited to choose one. */
export function mayInviteToActivate(
  actor: Actor,
  account: Account & { passwordHash: string },
  held: readonly Grant[],
  now: Date,
): Verdict {
  const refused = mayKeepAccount(actor, held, now);
  if (refused) return refused;
  if (account.disabledAt) return "account-disabled";
  return account.passwordHash === noPassword ? undefined : "account-activated-already";
}

/** The system admin hands a password over only where the address has not been proven: a proven one has its letters. */
export function mayOpenAtDesk(actor: Actor, account: Account & { provenAt: Date | null }): Verdict {
  if (!holds(actor, "system_admin")) return "not-found";
  if (account.id === actor.id) return "own-account";
  if (account.disabledAt) return "account-disabled";
  return account.provenAt ? "address-proven" : undefined;
}
