import { awards, continuations, innovations, unitPredecessors } from "db/schema";
import { and, asc, inArray, isNull, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { titleKey } from "~/domain/proposals/title";
import { lineageOf } from "~/domain/units/lineage";
import type { Predecessor } from "./prior-awards";

type Row = { id: string; unitId: string; titleKey: string };

/**
 * The earlier innovations that each proposal carries on, with their awards: the one that its writers declared, and any
 * of the unit or of those it grew out of that had the same title, declared or not.
 */
export async function listPredecessors(context: Context, rows: readonly Row[]): Promise<Map<string, Predecessor[]>> {
  const lineages = await listLineages(context, rows);
  const declared = await listDeclared(context, rows);
  const known = await listInnovations(
    context,
    [...new Set([...lineages.values()].flatMap((lineage) => [...lineage]))],
    [...new Set(declared.values())],
  );
  const given = await listAwards(
    context,
    known.map(({ id }) => id),
  );

  return new Map(
    rows.map(({ id, unitId, titleKey: key }) => {
      const lineage = lineages.get(unitId) ?? new Set();
      const carriedOn = known.filter((innovation) => {
        if (innovation.proposalId === id) return false;
        const same = lineage.has(innovation.unitId) && titleKey(innovation.title) === key;
        return same || innovation.id === declared.get(id);
      });
      const predecessors = carriedOn.map(({ id: innovationId, title, year, unitId: owner }) => ({
        title,
        year,
        declared: innovationId === declared.get(id),
        ofLineage: lineage.has(owner),
        awards: given.get(innovationId) ?? [],
      }));
      return [id, predecessors];
    }),
  );
}

async function listLineages({ db }: Context, rows: readonly Row[]) {
  const successions = await db.select().from(unitPredecessors);
  return new Map(rows.map(({ unitId }) => [unitId, lineageOf(unitId, successions)]));
}

async function listDeclared({ db }: Context, rows: readonly Row[]) {
  const declared = await db
    .select({ proposalId: continuations.proposalId, innovationId: continuations.innovationId })
    .from(continuations)
    .where(
      inArray(
        continuations.proposalId,
        rows.map(({ id }) => id),
      ),
    );
  return new Map(declared.map(({ proposalId, innovationId }) => [proposalId, innovationId]));
}

function listInnovations({ db }: Context, unitIds: string[], innovationIds: string[]) {
  return db
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
}

async function listAwards({ db }: Context, innovationIds: string[]) {
  const rows = await db
    .select({ innovationId: awards.innovationId, scheme: awards.scheme, result: awards.result, year: awards.year })
    .from(awards)
    .where(and(inArray(awards.innovationId, innovationIds), isNull(awards.revokedAt)))
    .orderBy(asc(awards.year));
  return groupBy(rows, ({ innovationId }) => innovationId);
}
