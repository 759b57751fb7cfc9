import { collaborators, editions, grants, proposals, screenings, users } from "db/schema";
import { and, asc, count, eq, inArray, isNull, ne, notInArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { actorId, holds, inForce } from "~/domain/people/actor";
import { notOwnCause } from "~/domain/screening/own-cause.server";
import type { Waiting } from "./waiting";

/** What waits for the actor in the screening, by running edition. */
export async function listScreeningWork(context: Context): Promise<Waiting[]> {
  const { actor, db } = context;
  if (!holds(actor, "secretariat")) return [];
  const running = await db
    .select({ id: editions.id, slug: editions.slug, name: editions.name })
    .from(editions)
    .where(eq(editions.status, "published"))
    .orderBy(asc(editions.closesAt), asc(editions.slug));
  const own = running.filter(({ id }) => holds(actor, "secretariat", { editionId: id }));
  const ids = own.map(({ id }) => id);
  const [toCheck, toApprove] = [await countToCheck(context, ids), await countToApprove(context, ids)];
  return own.flatMap(({ id, ...edition }) => [
    { kind: "toCheck", count: toCheck.get(id) ?? 0, edition },
    { kind: "toApprove", count: toApprove.get(id) ?? 0, edition },
  ]);
}

async function countToCheck(context: Context, editionIds: string[]): Promise<Map<string, number>> {
  const { db } = context;
  const checked = db.select({ id: screenings.proposalId }).from(screenings).where(isNull(screenings.approvedAt));
  const rows = await db
    .select({ id: proposals.editionId, count: count() })
    .from(proposals)
    .where(and(submittedTo(context, editionIds), notInArray(proposals.id, checked)))
    .groupBy(proposals.editionId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

async function countToApprove(context: Context, editionIds: string[]): Promise<Map<string, number>> {
  const { actor, db } = context;
  const rows = await db
    .select({ id: proposals.editionId, count: count() })
    .from(proposals)
    .innerJoin(screenings, and(eq(screenings.proposalId, proposals.id), isNull(screenings.approvedAt)))
    .where(and(submittedTo(context, editionIds), ne(screenings.checkedBy, actorId(actor))))
    .groupBy(proposals.editionId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** Not those in the officer's own cause, as the screening's policy has it: they are for colleagues. */
function submittedTo({ actor }: Context, editionIds: string[]) {
  return and(inArray(proposals.editionId, editionIds), eq(proposals.status, "submitted"), notOwnCause(actor));
}

/**
 * Proposals of running editions that wait for a head in a unit where nobody can endorse them: none is there, or the only
 * one wrote along.
 */
export async function countHeadless({ actor, db, now }: Context): Promise<number> {
  if (!holds(actor, "secretariat")) return 0;
  const heads = await db
    .select({ id: users.id, unitId: grants.unitId, grant: grants })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.userId), isNull(users.disabledAt)))
    .where(eq(grants.role, "unit_head"));
  const byUnit = groupBy(
    heads.filter(({ grant }) => inForce(grant, now)),
    ({ unitId }) => unitId ?? "",
  );
  const waiting = await db
    .select({ id: proposals.id, unitId: proposals.unitId, createdBy: proposals.createdBy })
    .from(proposals)
    .innerJoin(editions, and(eq(editions.id, proposals.editionId), eq(editions.status, "published")))
    .where(inArray(proposals.status, ["with_head", "endorsed"]));
  const seats = await db
    .select({ proposalId: collaborators.proposalId, userId: collaborators.userId })
    .from(collaborators)
    .where(isNull(collaborators.removedAt));
  const writes = new Set(seats.map(({ proposalId, userId }) => `${proposalId} ${userId}`));
  const isEndorsable = (proposal: (typeof waiting)[number]) =>
    (byUnit.get(proposal.unitId) ?? []).some(
      ({ id }) => id !== proposal.createdBy && !writes.has(`${proposal.id} ${id}`),
    );
  return waiting.filter((proposal) => !isEndorsable(proposal)).length;
}
