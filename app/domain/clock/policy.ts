import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";

/** Who runs the machine can tell whether its clock is right. */
export function mayConfirmClock(actor: Actor): Verdict {
  return holds(actor, "system_admin") ? undefined : "not-found";
}
