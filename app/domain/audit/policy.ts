import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";

/** The ledger is the auditor's to read; not the organiser's and not the system admin's. */
export function mayAudit(actor: Actor): Verdict {
  return holds(actor, "auditor") ? undefined : "not-found";
}
