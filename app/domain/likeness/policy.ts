import { type Actor, holdsAny } from "~/domain/people/actor";
import type { Resembled } from "./likeness";

/** Which proposal it is that another resembles: told to its own unit, to organisers, and to all once it is public. */
export function mayKnowWhich(actor: Actor, { unitId, editionId }: Resembled, isPublic: boolean): boolean {
  if (isPublic || holdsAny(actor, ["innovator", "unit_admin", "unit_head"], { unitId })) return true;
  return holdsAny(actor, ["secretariat", "auditor"], editionId ? { editionId } : {});
}
