import { adviceRows, advices, entries, proposals, receipts, standingRows } from "db/schema";
import type { Side } from "db/vocabulary";
import { and, asc, count, eq, isNull, or } from "drizzle-orm";
import { contains } from "~/domain/kernel/containing.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { found, insist } from "~/domain/kernel/refusal";
import type { Cut } from "~/domain/stages/cuts";
import { listNamedCuts } from "~/domain/stages/cuts.server";
import { findStage } from "~/domain/stages/finding.server";
import { maySeeStandings } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { unitNamesOn } from "~/domain/units/finding.server";
import { besideRow, inGreyBand, ofSameEntry } from "./beside.server";
import { findLatestStanding } from "./finding.server";
import { showMeans } from "./mean";
import { type StandingsSorting, standingsPageSize } from "./sorting";
import { meets, placesAmong } from "./standings";

export type StandingsFilter = {
  search?: string | undefined;
  side?: Side | undefined;
  /** Those alone of which the reading cannot tell on which side they belong. */
  isBand?: boolean | undefined;
  /** The track whose list is shown; without one, or where it has none, the common one. */
  list?: string | undefined;
  sort: StandingsSorting;
  page: number;
};

/**
 * One page of the latest standings of a closed stage, for those who decide or examine: the rows of one list with their
 * means, and of every list how many stand on each side of the cut and who is tied across it.
 */
export async function listStandings(context: Context, stageId: string, filter: StandingsFilter) {
  const stage = await findStage(context, stageId);
  insist(maySeeStandings(context.actor, stage));
  const standing = await findLatestStanding(context, stageId);
  const lists = await standingLists(context, stage, standing.id);
  const listFor = (asked: string | null) => lists.find(({ trackId }) => trackId === asked);
  const shown = found(listFor(filter.list ?? null) ?? listFor(null) ?? lists[0]);
  return { standing, lists, shown, ...(await pageOf(context, standing.id, shown, filter)) };
}

/** A stage's lists as they ended: each with its line, who is tied across it, and the places these compete for. */
async function standingLists(context: Context, stage: Stage, standingId: string) {
  const cuts = await listNamedCuts(context, stage);
  const counted = await context.db
    .select({ trackId: standingRows.cutTrackId, side: standingRows.side, count: count() })
    .from(standingRows)
    .where(eq(standingRows.standingId, standingId))
    .groupBy(standingRows.cutTrackId, standingRows.side);
  const tied = await listTied(context, standingId);
  return cuts.map((cut) => {
    const own = counted.filter(({ trackId }) => trackId === cut.trackId);
    const standing = (asked: Side) => own.find(({ side }) => side === asked)?.count ?? 0;
    const sides = { above: standing("above"), contested: standing("contested"), below: standing("below") };
    const places = placesAmong(sides, cut.size);
    return { ...cut, sides, places, tied: tied.filter(({ cutTrackId }) => cutTrackId === cut.trackId) };
  });
}

function listTied(context: Context, standingId: string) {
  return selectRows(context)
    .where(and(eq(standingRows.standingId, standingId), eq(standingRows.side, "contested")))
    .orderBy(asc(receipts.number));
}

async function pageOf(
  context: Context,
  standingId: string,
  { trackId, passingGrade }: Cut,
  { search, side, isBand, sort, page }: StandingsFilter,
) {
  const where = and(
    eq(standingRows.standingId, standingId),
    trackId === null ? isNull(standingRows.cutTrackId) : eq(standingRows.cutTrackId, trackId),
    side && eq(standingRows.side, side),
    isBand ? inGreyBand : undefined,
    search ? or(contains(proposals.title, search), contains(receipts.number, search)) : undefined,
  );
  const [all] = await context.db
    .select({ count: count() })
    .from(standingRows)
    .leftJoin(advices, besideRow)
    .leftJoin(adviceRows, ofSameEntry)
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
      meetsGrade: meets(row, passingGrade),
      unit: names.get(unitId)?.shortName ?? "",
      mean: means.get(`${row.total}/${row.sheets}`) ?? "",
    })),
  };
}

function selectRows({ db }: Context) {
  const { entryId, cutTrackId, total, sheets, setAside, rank, side, tieBrokenBy } = standingRows;
  const { title, unitId } = proposals;
  const columns = {
    entryId,
    cutTrackId,
    total,
    sheets,
    setAside,
    rank,
    side,
    tieBrokenBy,
    title,
    unitId,
    number: receipts.number,
    adjusted: adviceRows.adjusted,
    chance: adviceRows.chance,
    rankLow: adviceRows.rankLow,
    rankHigh: adviceRows.rankHigh,
  };
  return db
    .select(columns)
    .from(standingRows)
    .leftJoin(advices, besideRow)
    .leftJoin(adviceRows, ofSameEntry)
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
