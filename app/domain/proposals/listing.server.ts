import { proposals, receipts, tracks } from "db/schema";
import { type ProposalStatus, proposalStatuses } from "db/vocabulary";
import { and, asc, count, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { unitNamesOn } from "~/domain/units/finding.server";
import { pageSize, type Sorting } from "./sorting";

export type Filter = { status?: ProposalStatus | undefined; search?: string | undefined; sort: Sorting; page: number };

/** One page of an edition's proposals for its organisers; the answers are not read. */
export async function listProposals(context: Context, editionId: string, filter: Filter) {
  insist(mayOrganise(context.actor, { id: editionId }));
  const where = matching(editionId, filter);
  const total = await countMatches(context, where, filter);
  const rows = await context.db
    .select({
      id: proposals.id,
      title: proposals.title,
      unitId: proposals.unitId,
      status: proposals.status,
      updatedAt: proposals.updatedAt,
      track: tracks.name,
      number: receipts.number,
    })
    .from(proposals)
    .innerJoin(tracks, eq(tracks.id, proposals.trackId))
    .leftJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(where)
    .orderBy(...ordering(filter.sort), asc(proposals.id))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);

  const names = await unitNamesOn(
    context.db,
    rows.map(({ unitId }) => unitId),
    dayInJakarta(context.now),
  );
  return {
    total,
    rows: rows.map((row) => ({ ...row, unit: names.get(row.unitId)?.shortName ?? "" })),
  };
}

/** How many proposals of an edition stand in each status. */
export async function countByStatus(context: Context, editionId: string): Promise<Record<ProposalStatus, number>> {
  insist(mayOrganise(context.actor, { id: editionId }));
  const rows = await context.db
    .select({ status: proposals.status, count: count() })
    .from(proposals)
    .where(eq(proposals.editionId, editionId))
    .groupBy(proposals.status);
  const counted = new Map(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(proposalStatuses.map((status) => [status, counted.get(status) ?? 0])) as Record<
    ProposalStatus,
    number
  >;
}

/** Receipts are looked up only where a search asks for their numbers. */
async function countMatches(context: Context, where: SQL | undefined, { search }: Filter): Promise<number> {
  const counting = context.db.select({ count: count() }).from(proposals).$dynamic();
  const joined = search ? counting.leftJoin(receipts, eq(receipts.proposalId, proposals.id)) : counting;
  const [total] = await joined.where(where);
  return total?.count ?? 0;
}

/** What a filter asks of an edition's proposals, in terms of their and their receipts' columns. */
export function matching(editionId: string, filter: Omit<Filter, "page">): SQL | undefined {
  return and(eq(proposals.editionId, editionId), ...conditions(filter));
}

function conditions({ status, search }: Omit<Filter, "page">): SQL[] {
  const wanted: SQL[] = [];
  if (status) wanted.push(eq(proposals.status, status));
  if (search) {
    const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
    const hit = or(
      sql`lower(${proposals.title}) like ${pattern} escape '\\'`,
      sql`lower(${receipts.number}) like ${pattern} escape '\\'`,
    );
    if (hit) wanted.push(hit);
  }
  return wanted;
}

export function ordering(sort: Sorting): SQL[] {
  if (sort === "title") return [asc(proposals.title)];
  if (sort === "status") return [asc(proposals.status), asc(proposals.title)];
  return [desc(proposals.updatedAt)];
}
