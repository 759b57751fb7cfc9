import { continuations, innovations } from "db/schema";
import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { findLineage } from "~/domain/units/finding.server";
import { listAwards } from "./awards.server";
import { awardsOf, type PriorAward } from "./prior-awards";
import { listPredecessors } from "./tracing.server";

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

/** What the innovation of a proposal received before, under whatever it carries on of the unit's lineage. */
export async function listPriorAwards(context: Context, proposal: Asked): Promise<PriorAward[]> {
  const predecessors = await listPredecessors(context, [proposal]);
  return awardsOf(predecessors.get(proposal.id) ?? []);
}
