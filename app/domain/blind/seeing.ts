import type { Role } from "db/vocabulary";
import { type Grant, holds, holdsAny, inForce } from "~/domain/people/actor";

type Judged = { id: string; editionId: string };

/** Who by another role sees whose the entries of a stage are. Organisers judge in no stage at all. */
const seeing: readonly Role[] = ["auditor"];

/** Whether somebody with these grants would judge a blind stage and know by another role whose its entries are. */
export function judgesSeeing(held: readonly Grant[], stage: Judged, now: Date): boolean {
  const grants = held.filter((grant) => inForce(grant, now));
  const person = { id: undefined, name: "", grants };
  const scope = { editionId: stage.editionId, stageId: stage.id };
  if (!holds(person, "judge", scope)) return false;
  return holds(person, "panel_chair", scope) || holdsAny(person, seeing, { editionId: stage.editionId });
}
