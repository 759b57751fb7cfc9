import { continuations, innovations, unitPredecessors } from "db/schema";
import { asc, eq, inArray, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { titleKey } from "~/domain/proposals/title";
import { lineageOf } from "~/domain/units/lineage";
import { listAwards } from "./awards.server";
import type { Predecessor } from "./prior-awards";

type Asked = { id: string; unitId: string; titleKey: string };
type Known = Awaited<ReturnType<typeof listInnovations>>[number];
type Trail = { lineage: ReadonlySet<string>; declared: string | undefined; earlier: ReadonlyMap<string, string> };

/**
 * The earlier innovations that each proposal carries on, with their awards, by proposal: the one that its writers
 * declare, any of the unit's lineage under the same title, and what those carried on in earlier editions.
 */
export async function listPredecessors(
  context: Context,
  proposals: readonly Asked[],
): Promise<Map<string, Predecessor[]>> {
  const lineages = await listLineages(context, proposals);
  const declared = await listDeclared(context, proposals);
  const unitIds = new Set([...lineages.values()].flatMap((lineage) => [...lineage]));
  const known = await listInnovations(context, [...unitIds], [...new Set(declared.values())]);
  const ids = known.map(({ id }) => id);
  const earlier = await listEarlier(context, ids);
  const given = await listAwards(context, ids);

  return new Map(
    proposals.map((proposal) => {
      const lineage = lineages.get(proposal.unitId) ?? new Set();
      const trail = { lineage, declared: declared.get(proposal.id), earlier };
      const predecessors = trace(proposal, known, trail).map(({ id, title, year, unitId, key }) => ({
        title,
        year,
        link: id === trail.declared ? "declared" : key === proposal.titleKey ? "title" : "earlier",
        ofLineage: lineage.has(unitId),
        awards: given.get(id) ?? [],
      })) satisfies Predecessor[];
      return [proposal.id, predecessors];
    }),
  );
}

/** What is declared of a stranger's unit is shown, but leads nowhere. */
function trace({ id: proposalId, titleKey }: Asked, known: readonly Known[], { lineage, declared, earlier }: Trail) {
  const others = known.filter((innovation) => innovation.proposalId !== proposalId);
  const own = others.filter(({ unitId }) => lineage.has(unitId));
  const carriedOn = new Set(own.filter(({ id, key }) => id === declared || key === titleKey).map(({ id }) => id));
  for (const id of carriedOn) {
    const before = earlier.get(id);
    if (before && own.some((innovation) => innovation.id === before)) carriedOn.add(before);
  }
  return others.filter(({ id }) => id === declared || carriedOn.has(id));
}

async function listLineages({ db }: Context, proposals: readonly Asked[]) {
  const successions = await db.select().from(unitPredecessors);
  return new Map(proposals.map(({ unitId }) => [unitId, lineageOf(unitId, successions)]));
}

async function listDeclared({ db }: Context, proposals: readonly Asked[]) {
  const ids = proposals.map(({ id }) => id);
  const declared = await db
    .select({ proposalId: continuations.proposalId, innovationId: continuations.innovationId })
    .from(continuations)
    .where(inArray(continuations.proposalId, ids));
  return new Map(declared.map(({ proposalId, innovationId }) => [proposalId, innovationId]));
}

/** Which innovation was carried on by which, as declared in earlier editions. */
async function listEarlier({ db }: Context, innovationIds: readonly string[]) {
  const rows = await db
    .select({ later: innovations.id, earlier: continuations.innovationId })
    .from(innovations)
    .innerJoin(continuations, eq(continuations.proposalId, innovations.proposalId))
    .where(inArray(innovations.id, [...innovationIds]));
  return new Map(rows.map(({ later, earlier }) => [later, earlier]));
}

async function listInnovations({ db }: Context, unitIds: string[], innovationIds: string[]) {
  const rows = await db
    .select({
      id: innovations.id,
      title: innovations.title,
      year: innovations.year,
      unitId: innovations.unitId,
      proposalId: innovations.proposalId,
    })
    .from(innovations)
    .where(or(inArray(innovations.unitId, unitIds), inArray(innovations.id, innovationIds)))
    .orderBy(asc(innovations.year), asc(innovations.id));
  return rows.map((row) => ({ ...row, key: titleKey(row.title) }));
}
