import { collaborators, endorsements, grants, proposals, teamMembers, users } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";

type Owned = { id: string; unitId: string };

/** Those who wrote it, are in its team or endorsed it, and those who hold or held an office in its unit. */
export type People = { writers: string[]; officers: string[] };

/** The names of all who had to do with proposals, by their ids. */
export async function listPeople({ db }: Context, owned: readonly Owned[]): Promise<Map<string, People>> {
  const ids = owned.map(({ id }) => id);
  const told = [
    await db
      .select({ id: proposals.id, name: users.name })
      .from(proposals)
      .innerJoin(users, eq(users.id, proposals.createdBy))
      .where(inArray(proposals.id, ids)),
    await db
      .select({ id: teamMembers.proposalId, name: teamMembers.name })
      .from(teamMembers)
      .where(inArray(teamMembers.proposalId, ids)),
    await db
      .select({ id: collaborators.proposalId, name: users.name })
      .from(collaborators)
      .innerJoin(users, eq(users.id, collaborators.userId))
      .where(inArray(collaborators.proposalId, ids)),
    await db
      .select({ id: endorsements.proposalId, name: users.name })
      .from(endorsements)
      .innerJoin(users, eq(users.id, endorsements.endorsedBy))
      .where(inArray(endorsements.proposalId, ids)),
  ].flat();
  const written = groupBy(told, ({ id }) => id);
  const held = groupBy(await listOfficers({ db }, owned), ({ unitId }) => unitId ?? "");
  const namesOf = (rows: ReadonlyArray<{ name: string }> = []) => rows.map(({ name }) => name);
  return new Map(
    owned.map(({ id, unitId }) => [id, { writers: namesOf(written.get(id)), officers: namesOf(held.get(unitId)) }]),
  );
}

function listOfficers({ db }: Pick<Context, "db">, owned: readonly Owned[]) {
  const unitIds = [...new Set(owned.map(({ unitId }) => unitId))];
  return db
    .select({ unitId: grants.unitId, name: users.name })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(inArray(grants.unitId, unitIds), inArray(grants.role, ["unit_head", "unit_admin", "innovator"])));
}
