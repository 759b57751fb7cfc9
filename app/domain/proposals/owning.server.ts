import { collaborators, proposals } from "db/schema";
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { actorId, unitsOf } from "~/domain/people/actor";

/** The condition for what the actor writes: begun in a unit where he or she still may, or with a seat on it. */
export function writtenByActor({ actor, db }: Context) {
  const self = actorId(actor);
  const seats = db
    .select({ id: collaborators.proposalId })
    .from(collaborators)
    .where(and(eq(collaborators.userId, self), isNull(collaborators.removedAt)));
  return or(
    and(eq(proposals.createdBy, self), inArray(proposals.unitId, unitsOf(actor, ["innovator", "unit_admin"]))),
    inArray(proposals.id, seats),
  );
}
