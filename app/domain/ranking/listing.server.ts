import { entries, proposals, receipts, standingRows } from "db/schema";
import type { Side } from "db/vocabulary";
import { and, asc, count, eq, or } from "drizzle-orm";
import { contains } from "~/domain/kernel/containing.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist } from "~/domain/kernel/refusal";
import { findStage } from "~/domain/stages/finding.server";
import { maySeeStandings } from "~/domain/stages/policy";
import { unitNamesOn } from "~/domain/units/finding.server";
import { findLatestStanding } from "./finding.server";
import { showMeans } from "./mean";
import { type StandingsSorting, standingsPageSize } from "./sorting";

export type StandingsFilter = {
  search?: string | undefined;
  side?: Side | undefined;
  sort: StandingsSorting;
  page: number;
};

/**
 * One page of the latest standings of a closed stage, for those who decide or examine: its rows with their means, how
 * many stand on each side of the cut, and all who are tied across it.
 */
export async function listStandings(context: Context, stageId: string, filter: StandingsFilter) {
  const stage = await findStage(context, stageId);
  insist(maySeeStandings(context.actor, stage));
  const standing = await findLatestStanding(context, stageId);
  const sides = await countSides(context, standing.id);
  return {
    standing,
    sides,
    tied: await listTied(context, standing.id),
    ...(await pageOf(context, standing.id, filter)),
  };
}

async function countSides({ db }: Context, standingId: string): Promise<Record<Side, number>> {
  const counted = await db
    .select({ side: standingRows.side, count: count() })
    .from(standingRows)
    .where(eq(standingRows.standingId, standingId))
    .groupBy(standingRows.side);
  return { above: 0, contested: 0, below: 0, ...Object.fromEntries(counted.map(({ side, count }) => [side, count])) };
}

function listTied(context: Context, standingId: string) {
  return selectRows(context)
    .where(and(eq(standingRows.standingId, standingId), eq(standingRows.side, "contested")))
    .orderBy(asc(receipts.number));
}

async function pageOf(context: Context, standingId: string, { search, side, sort, page }: StandingsFilter) {
  const where = and(
    eq(standingRows.standingId, standingId),
    side && eq(standingRows.side, side),
    search ? or(contains(proposals.title, search), contains(receipts.number, search)) : undefined,
  );
  const [all] = await context.db
    .select({ count: count() })
    .from(standingRows)
    .innerJoin(entries, eq(entries.id, standingRows.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(where);
  const rows = await selectRows(context)
    .where(where)
    .orderBy(...(sort === "title" ? [asc(proposals.title)] : []), asc(standingRows.rank), asc(receipts.number))
    .limit(standingsPageSize)
    .offset((page - 1) * standingsPageSize);
  const units = rows.map(({ unitId }) => unitId);
  const names = await unitNamesOn(context.db, units, dayInJakarta(context.now));
  const means = await meansOf(context, standingId);
  return {
    total: all?.count ?? 0,
    rows: rows.map(({ unitId, ...row }) => ({
      ...row,
      unit: names.get(unitId)?.shortName ?? "",
      mean: means.get(`${row.total}/${row.sheets}`) ?? "",
    })),
  };
}

function selectRows({ db }: Context) {
  const { entryId, total, sheets, rank, side, tieBrokenBy } = standingRows;
  const { title, unitId } = proposals;
  const columns = { entryId, total, sheets, rank, side, tieBrokenBy, title, unitId, number: receipts.number };
  return db
    .select(columns)
    .from(standingRows)
    .innerJoin(entries, eq(entries.id, standingRows.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id));
}

/** How each mean is shown, which depends on all of them. */
async function meansOf({ db }: Context, standingId: string): Promise<Map<string, string>> {
  const { total, sheets } = standingRows;
  const sums = await db
    .selectDistinct({ total, sheets })
    .from(standingRows)
    .where(eq(standingRows.standingId, standingId));
  const shown = showMeans(sums);
  return new Map(sums.map(({ total, sheets }, place) => [`${total}/${sheets}`, shown[place] ?? ""]));
}
