import type { Queries } from "db/engine/database";
import { collaborators, endorsements, grants, users } from "db/schema";
import type { Role } from "db/vocabulary";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import { groupBy } from "~/domain/kernel/grouping";
import { inForce } from "~/domain/people/actor";

type Held = { id: string; unitId: string; createdBy: string };

/**
 * Who has a hand in proposals: all that write each, those of them who were invited to, the heads of its unit, and the
 * admin who may submit it for as long as he or she is one.
 */
export type Hands = { writers: string[]; invited: string[]; heads: string[]; delegate: string | null };

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
    const unitIds = batch.map(({ unitId }) => unitId);
    const heads = await holdersOf(db, "unit_head", unitIds, now);
    const admins = await holdersOf(db, "unit_admin", unitIds, now);
    for (const { id, unitId, createdBy } of batch) {
      const invited = (beside.get(id) ?? []).map(({ userId }) => userId);
      const delegate = delegates.get(id) ?? null;
      hands.set(id, {
        writers: [...new Set([createdBy, ...invited])],
        invited,
        heads: heads.get(unitId) ?? [],
        delegate: delegate && admins.get(unitId)?.includes(delegate) ? delegate : null,
      });
    }
  }
  return hands;
}

/** Who holds a role in units at a moment with an open account, by unit. */
async function holdersOf(
  db: Queries,
  role: Role,
  unitIds: readonly string[],
  now: Date,
): Promise<Map<string, string[]>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .select({ grant: grants })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(inArray(grants.unitId, [...new Set(unitIds)]), eq(grants.role, role), isNull(users.disabledAt)))
    .orderBy(asc(grants.fromAt), asc(grants.id));
  const held = rows.flatMap(({ grant }) => (inForce(grant, now) ? [grant] : []));
  return new Map(
    [...groupBy(held, ({ unitId }) => unitId ?? "")].map(([unit, some]) => [
      unit,
      [...new Set(some.map(({ userId }) => userId))],
    ]),
  );
}
