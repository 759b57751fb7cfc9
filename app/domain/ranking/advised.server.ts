import { adviceRows, advices, entries, proposals, receipts, standingRows } from "db/schema";
import { and, asc, eq, gt, gte, isNull, lt, or, sql } from "drizzle-orm";
import { latestJob } from "~/domain/jobs/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { holds, holdsAny } from "~/domain/people/actor";
import { namesOf } from "~/domain/people/finding.server";
import { listNamedCuts } from "~/domain/stages/cuts.server";
import { findStage } from "~/domain/stages/finding.server";
import { maySeeStandings } from "~/domain/stages/policy";
import { type AdviceSummary, greyBand } from "./advice";
import { mayAskForAdvice } from "./advising.server";
import { inGreyBand } from "./beside.server";
import { findLatestStanding } from "./finding.server";

/** So many rows are drawn around the line at most. */
const mostDrawn = 150;
/** So many of those that are safe are drawn on each side of the band. */
const beside = 8;

/** The advice that stands beside one list of standings; none before it was computed. */
export async function findAdvice({ db }: Pick<Context, "db">, standingId: string, cutTrackId: string | null) {
  const [advice] = await db
    .select()
    .from(advices)
    .where(and(eq(advices.standingId, standingId), ofList(cutTrackId)));
  return advice && { ...advice, summary: JSON.parse(advice.summary) as AdviceSummary };
}

function ofList(cutTrackId: string | null) {
  return cutTrackId === null ? isNull(advices.cutTrackId) : eq(advices.cutTrackId, cutTrackId);
}

/**
 * How sure one list of the latest standings is, for those who decide or examine: the entries around the line with between
 * which ranks they lie, those that the correction would move over it, and to whom of the judges it is due.
 */
export async function findSureness(context: Context, stageId: string, asked: string | null) {
  const stage = await findStage(context, stageId);
  insist(maySeeStandings(context.actor, stage));
  const standing = await findLatestStanding(context, stageId);
  const lists = await listNamedCuts(context, stage);
  const shown = found(lists.find(({ trackId }) => trackId === asked) ?? lists[0]);
  const advice = await findAdvice(context, standing.id, shown.trackId);
  const job = await latestJob(context, "advice", stageId);
  return {
    ...{ stage, lists, shown, advice, job },
    mayAsk: mayAskForAdvice(context.actor, stage) === undefined,
    ...(advice ? await rowsBeside(context, standing.id, advice, shown.passingGrade) : noRows),
    judges: advice && mayNameJudges(context, stage) ? await namedJudges(context, advice.summary) : [],
  };
}

const noRows = { drawn: [], band: 0, safe: 0, above: 0, right: 0, lineAt: 0, moved: [] };

/** Of what judges did, the organisers see nothing that is one judge's. */
function mayNameJudges({ actor }: Context, { id, editionId }: { id: string; editionId: string }): boolean {
  return holds(actor, "panel_chair", { stageId: id }) || holdsAny(actor, ["authority", "auditor"], { editionId });
}

async function namedJudges(context: Context, { judges }: AdviceSummary) {
  const names = await namesOf(
    context.db,
    judges.map(({ judge }) => judge),
  );
  return judges
    .map(({ judge, ...told }) => ({ id: judge, name: names.get(judge) ?? "", ...told }))
    .sort((a, b) => b.leniency - a.leniency);
}

async function rowsBeside(
  { db }: Context,
  standingId: string,
  { id, places }: { id: string; places: number },
  passingGrade: number | null,
) {
  const { chance } = adviceRows;
  const grade = (passingGrade ?? 0) * 10_000;
  const isMoved = or(
    and(eq(standingRows.side, "above"), or(gt(adviceRows.adjustedRank, places), lt(adviceRows.adjusted, grade))),
    and(eq(standingRows.side, "below"), sql`${adviceRows.adjustedRank} <= ${places}`, gte(adviceRows.adjusted, grade)),
  );
  const select = () =>
    db
      .select({
        entryId: standingRows.entryId,
        rank: standingRows.rank,
        side: standingRows.side,
        title: proposals.title,
        number: receipts.number,
        adjusted: adviceRows.adjusted,
        adjustedRank: adviceRows.adjustedRank,
        estimate: adviceRows.estimate,
        error: adviceRows.error,
        chance: adviceRows.chance,
        rankLow: adviceRows.rankLow,
        rankHigh: adviceRows.rankHigh,
      })
      .from(adviceRows)
      .innerJoin(
        standingRows,
        and(eq(standingRows.entryId, adviceRows.entryId), eq(standingRows.standingId, standingId)),
      )
      .innerJoin(entries, eq(entries.id, adviceRows.entryId))
      .innerJoin(proposals, eq(proposals.id, entries.proposalId))
      .innerJoin(receipts, eq(receipts.proposalId, proposals.id));
  const own = eq(adviceRows.adviceId, id);
  const order = [asc(standingRows.rank), asc(receipts.number)] as const;
  const [counted] = await db
    .select({
      band: sql<number>`sum(case when ${inGreyBand} then 1 else 0 end)`.mapWith(Number),
      safe: sql<number>`sum(case when ${chance} >= ${greyBand.to} then 1 else 0 end)`.mapWith(Number),
      above: sql<number>`sum(case when ${standingRows.side} = 'above' then 1 else 0 end)`.mapWith(Number),
      contested: sql<number>`sum(case when ${standingRows.side} = 'contested' then 1 else 0 end)`.mapWith(Number),
      right: sql<number>`sum(case when ${standingRows.side} = 'above' then ${chance} else 0 end)`.mapWith(Number),
      first: sql<number | null>`min(case when ${inGreyBand} then ${standingRows.rank} end)`.mapWith(Number),
      last: sql<number | null>`max(case when ${inGreyBand} then ${standingRows.rank} end)`.mapWith(Number),
    })
    .from(adviceRows)
    .innerJoin(standingRows, and(eq(standingRows.entryId, adviceRows.entryId), eq(standingRows.standingId, standingId)))
    .where(own);
  const from = (counted?.first || places) - beside;
  const to = (counted?.last || places) + beside;
  const around = and(own, sql`${standingRows.rank} >= ${from}`, sql`${standingRows.rank} <= ${to}`);
  return {
    band: counted?.band ?? 0,
    safe: counted?.safe ?? 0,
    above: counted?.above ?? 0,
    /** How many of those above the line belong there, by the model; in ten-thousandths. */
    right: counted?.right ?? 0,
    lineAt: counted?.contested ? places : Math.min(places, counted?.above ?? places),
    // Those nearest to the line, where they are many.
    drawn: (
      await select()
        .where(around)
        .orderBy(sql`abs(${standingRows.rank} - ${places})`, ...order)
        .limit(mostDrawn)
    ).sort((a, b) => a.rank - b.rank || (a.number < b.number ? -1 : 1)),
    moved: await select()
      .where(and(own, isMoved))
      .orderBy(...order)
      .limit(mostDrawn),
  };
}
