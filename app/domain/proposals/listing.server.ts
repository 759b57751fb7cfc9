import { proposals, receipts, tracks } from "db/schema";
import { type ProposalStatus, proposalStatuses } from "db/vocabulary";
import { and, asc, count, desc, eq, inArray, type SQL } from "drizzle-orm";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { isFoundBy, searchProposals } from "~/domain/search/searching.server";
import { unitNamesOn } from "~/domain/units/finding.server";
import { pageSize, type Sorting } from "./sorting";

export type Filter = { status?: ProposalStatus | undefined; search?: string | undefined; sort: Sorting; page: number };

/** One page of an edition's proposals for its organisers; of answers no more is read than a search asks for. */
export async function listProposals(context: Context, editionId: string, filter: Filter) {
  insist(mayOrganise(context.actor, { id: editionId }));
  const { total, rows } = filter.search
    ? await searchPage(context, editionId, filter, filter.search)
    : await wholePage(context, editionId, filter);
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

async function wholePage(context: Context, editionId: string, filter: Filter): Promise<Page> {
  const where = matching(context, editionId, filter);
  const [all] = await context.db.select({ count: count() }).from(proposals).where(where);
  const rows = await selectRows(context)
    .where(where)
    .orderBy(...ordering(filter.sort), asc(proposals.id))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  return { total: all?.count ?? 0, rows: rows.map((row) => ({ ...row, snippet: undefined })) };
}

async function searchPage(context: Context, editionId: string, filter: Filter, query: string): Promise<Page> {
  const { total, hits } = await searchProposals(context, {
    query,
    editionId,
    where: filter.status && eq(proposals.status, filter.status),
    orderBy: filter.sort === "fit" ? undefined : ordering(filter.sort),
    limit: pageSize,
    offset: (filter.page - 1) * pageSize,
  });
  const ids = hits.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await selectRows(context).where(inArray(proposals.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { total, rows: hits.flatMap(({ id, snippet }) => withSnippet(byId.get(id), snippet)) };
}

function withSnippet(row: Row | undefined, snippet: string | undefined) {
  return row ? [{ ...row, snippet }] : [];
}

function selectRows({ db }: Context) {
  return db
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
    .leftJoin(receipts, eq(receipts.proposalId, proposals.id));
}

type Row = Awaited<ReturnType<typeof selectRows>>[number];
type Page = { total: number; rows: Array<Row & { snippet: string | undefined }> };

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

/** What a filter asks of an edition's proposals. */
export function matching({ database }: Context, editionId: string, { status, search }: Omit<Filter, "page">) {
  return and(
    eq(proposals.editionId, editionId),
    status && eq(proposals.status, status),
    search ? isFoundBy(database.engine, search) : undefined,
  );
}

export function ordering(sort: Sorting): SQL[] {
  if (sort === "title") return [asc(proposals.title)];
  if (sort === "status") return [asc(proposals.status), asc(proposals.title)];
  return [desc(proposals.updatedAt)];
}
