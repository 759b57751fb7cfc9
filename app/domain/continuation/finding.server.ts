import { awards, continuations, innovations } from "db/schema";
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { titleKey } from "~/domain/proposals/title";
import { findLineage } from "~/domain/units/finding.server";
import type { PriorAward } from "./prior-awards";

type Asked = { id: string; unitId: string; titleKey: string };

/** An innovation of a unit's lineage with what it received, revoked awards among them. */
export type PastInnovation = {
  id: string;
  title: string;
  year: number;
  proposalId: string | null;
  awards: Array<PriorAward & { label: string }>;
};

/** The innovations of a unit and of those it grew out of, the latest first; not the one made of the proposal itself. */
export async function listPastInnovations(context: Context, { id, unitId }: Asked): Promise<PastInnovation[]> {
  const lineage = await findLineage(context, unitId);
  const past = await context.db
    .select({
      id: innovations.id,
      title: innovations.title,
      year: innovations.year,
      proposalId: innovations.proposalId,
    })
    .from(innovations)
    .where(inArray(innovations.unitId, [...lineage]))
    .orderBy(desc(innovations.year), asc(innovations.title));
  const given = await listAwards(
    context,
    past.map((innovation) => innovation.id),
  );
  return past
    .filter(({ proposalId }) => proposalId !== id)
    .map((innovation) => ({ ...innovation, awards: given.get(innovation.id) ?? [] }));
}

/** The innovation that a proposal says it carries on. */
export async function findContinuation({ db }: Context, proposalId: string): Promise<string | undefined> {
  const [declared] = await db
    .select({ innovationId: continuations.innovationId })
    .from(continuations)
    .where(eq(continuations.proposalId, proposalId));
  return declared?.innovationId;
}

/**
 * What the innovation of a proposal received before: under the continuation that its writers declare, under the same
 * title in the unit's lineage, and under what those in turn continue.
 */
export async function listPriorAwards(context: Context, proposal: Asked): Promise<PriorAward[]> {
  const past = await listPastInnovations(context, proposal);
  const declared = await findContinuation(context, proposal.id);
  const own = new Set(
    past.filter(({ id, title }) => id === declared || titleKey(title) === proposal.titleKey).map(({ id }) => id),
  );
  const earlier = await continuedBy(context, past);
  for (const id of own) {
    const before = earlier.get(id);
    if (before) own.add(before);
  }
  return past.filter(({ id }) => own.has(id)).flatMap(({ awards }) => awards);
}

/** Which innovation was carried on by which, as declared in earlier editions. */
async function continuedBy({ db }: Context, past: readonly PastInnovation[]): Promise<Map<string, string>> {
  const made = new Map(past.flatMap(({ id, proposalId }) => (proposalId ? [[proposalId, id]] : [])));
  if (made.size === 0) return new Map();
  const rows = await db
    .select()
    .from(continuations)
    .where(inArray(continuations.proposalId, [...made.keys()]));
  return new Map(rows.map(({ proposalId, innovationId }) => [made.get(proposalId) ?? "", innovationId]));
}

async function listAwards({ db }: Context, innovationIds: readonly string[]) {
  if (innovationIds.length === 0) return new Map<string, PastInnovation["awards"]>();
  const rows = await db
    .select({
      innovationId: awards.innovationId,
      scheme: awards.scheme,
      result: awards.result,
      year: awards.year,
      label: awards.label,
      revokedAt: awards.revokedAt,
    })
    .from(awards)
    .where(inArray(awards.innovationId, [...innovationIds]))
    .orderBy(asc(awards.year), asc(awards.label));
  const shown = rows.map(({ revokedAt, ...award }) => ({ ...award, revoked: revokedAt !== null }));
  return groupBy(shown, ({ innovationId }) => innovationId);
}
