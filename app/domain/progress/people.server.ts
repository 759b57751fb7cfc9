import type { Queries } from "db/engine/database";
import { collaborators, endorsements, grants, users } from "db/schema";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import { groupBy } from "~/domain/kernel/grouping";
import { inForce } from "~/domain/people/actor";

type Held = { id: string; unitId: string; createdBy: string };

/** Who has a hand in proposals: all that write each, the heads of its unit, the admin who may submit it. */
export type Hands = { writers: string[]; heads: string[]; delegate: string | null };

export async function findHandsOf(db: Queries, proposals: readonly Held[], now: Date): Promise<Map<string, Hands>> {
  const hands = new Map<string, Hands>();
  for (const batch of inBatches(proposals, 500)) {
    const ids = batch.map(({ id }) => id);
    const joined = await db
      .select({ proposalId: collaborators.proposalId, userId: collaborators.userId })
      .from(collaborators)
      .where(and(inArray(collaborators.proposalId, ids), isNull(collaborators.removedAt)));
    const endorsed = await db
      .select({ proposalId: endorsements.proposalId, delegatedTo: endorsements.delegatedTo })
      .from(endorsements)
      .where(and(inArray(endorsements.proposalId, ids), isNull(endorsements.revokedAt)));
    const beside = groupBy(joined, ({ proposalId }) => proposalId);
    const delegates = new Map(endorsed.map(({ proposalId, delegatedTo }) => [proposalId, delegatedTo]));
    const heads = await headsOf(
      db,
      batch.map(({ unitId }) => unitId),
      now,
    );
    for (const { id, unitId, createdBy } of batch) {
      const others = (beside.get(id) ?? []).map(({ userId }) => userId);
      hands.set(id, {
        writers: [...new Set([createdBy, ...others])],
        heads: heads.get(unitId) ?? [],
        delegate: delegates.get(id) ?? null,
      });
    }
  }
  return hands;
}

/** The heads of units at a moment, by unit. */
export async function headsOf(db: Queries, unitIds: readonly string[], now: Date): Promise<Map<string, string[]>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .select({ grant: grants })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(inArray(grants.unitId, [...new Set(unitIds)]), eq(grants.role, "unit_head"), isNull(users.disabledAt)))
    .orderBy(asc(grants.fromAt), asc(grants.id));
  const held = rows.flatMap(({ grant }) => (inForce(grant, now) ? [grant] : []));
  return new Map(
    [...groupBy(held, ({ unitId }) => unitId ?? "")].map(([unit, some]) => [
      unit,
      [...new Set(some.map(({ userId }) => userId))],
    ]),
  );
}
