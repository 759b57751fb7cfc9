import type { Verdict } from "~/domain/kernel/reasons";
import { type Actor, holds } from "~/domain/people/actor";

/** The secretariat keeps the gallery, its awards and the nominations. */
export function mayKeepGallery(actor: Actor): Verdict {
  return holds(actor, "secretariat") ? undefined : "not-found";
}
