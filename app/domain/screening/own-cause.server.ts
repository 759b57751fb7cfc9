import { proposals } from "db/schema";
import { and, ne, notInArray } from "drizzle-orm";
import { type Actor, actorId } from "~/domain/people/actor";

/** What `isOwnCause` asks, for a query that knows the proposals: none of the actor's own unit, and none written along. */
export function notOwnCause(actor: Actor) {
  const { grants, seats = [] } = actor;
  const own = grants.flatMap(({ unitId }) => (unitId ? [unitId] : []));
  return and(
    own.length > 0 ? notInArray(proposals.unitId, own) : undefined,
    ne(proposals.createdBy, actorId(actor)),
    seats.length > 0 ? notInArray(proposals.id, [...seats]) : undefined,
  );
}
