import { assignments, entries, sheets, standingRows, standings } from "db/schema";
import { and, count, desc, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import { countedStatuses, live } from "~/domain/assignment/assignment";
import { findBreaches, takeBack } from "~/domain/assignment/withdrawing.server";
import type { CombinationRule } from "~/domain/editions/combination";
import { askForJob } from "~/domain/jobs/asking.server";
import { atomically } from "~/domain/kernel/atomically.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { canonicalJson } from "~/domain/ledger/canonical";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findRubric } from "~/domain/scoring/finding.server";
import type { Criterion } from "~/domain/scoring/rubric";
import type { Cut } from "~/domain/stages/cuts";
import { listCuts } from "~/domain/stages/cuts.server";
import { findStage } from "~/domain/stages/finding.server";
import { neededFor } from "~/domain/stages/needed.server";
import { mayClose } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { markStage } from "~/domain/stages/status.server";
import { countUndecided } from "~/domain/visits/finding.server";
import { readContenders } from "./inputs.server";
import { type Contender, type ListedRow, rankLists, type TrackContender } from "./standings";

/**
 * Closes the judging: locks the sheets, computes the standings once and freezes them with a hash of what went in.
 * Readings that nobody waits for any more, because fewer are enough, are released.
 * @throws Refusal "sheets-missing" when an entry lacks a sheet: nothing missing is ever taken for zero;
 * "sheets-reopened" when one that was handed in is back with its judge;
 * "conflict-counted" when a judge has come into conflict with what he or she read;
 * "contradictions-undecided" when a visit found something else than an entry claims and no chair has said what that means.
 */
export function closeStage(context: Context, stageId: string): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayClose(context.actor, stage));
    const { criteria } = await findRubric(context, stage.rubricId);
    const contenders = await readContenders(context, stage);
    const needed = await neededFor(context, stage);
    const isJudged = ({ entryId, sheets }: Contender) => sheets.length >= (needed.get(entryId) ?? stage.judgesPerEntry);
    insistThat(contenders.every(isJudged), "sheets-missing");
    refuseIf((await countReopened(context, stage)) > 0, "sheets-reopened");
    refuseIf((await findBreaches(context, { stageId })).length > 0, "conflict-counted");
    refuseIf((await countUndecided(context, stageId)) > 0, "contradictions-undecided");

    const cuts = await listCuts(context, stage);
    const inputsSha256 = hashInputs(criteria, contenders, cuts, stage);
    await freezeStandings(context, stage, rankLists(criteria, contenders, cuts, stage), inputsSha256);
    await lockSheets(context, stage);
    const released = await releaseUnread(context, stage);
    await markStage(context, stage, "closed");
    await askForJob(context, "advice", stageId, {});

    await record(context, "stage.closed", stage, { inputsSha256, entries: contenders.length, released });
  });
}

/**
 * One hash over rubric, rules and every counted score: the same inputs give the same standings. A stage with one list and
 * no passing grade, and one that takes the mean of all sheets, are stated as they were before there were others, so that
 * old standings still prove themselves.
 */
export function hashInputs(
  criteria: readonly Criterion[],
  contenders: readonly TrackContender[],
  cuts: readonly Cut[],
  { combination, thirdReadingGap }: CombinationRule,
): string {
  const [common, ...own] = cuts;
  const isMean = combination === "mean";
  const isPlain = isMean && own.length === 0 && common?.passingGrade === null;
  const rubric = criteria.map(({ id, weight, tieOrder }) => ({ id, weight, tieOrder })).sort(byId);
  const scores = contenders
    .map(({ entryId, sheets }) => ({
      id: entryId,
      sheets: sheets.map((sheet) => canonicalJson(Object.fromEntries(sheet))).sort(),
    }))
    .sort(byId);
  if (isPlain) return sha256(canonicalJson({ rule: "weighted-mean-1", rubric, cut: common.size, scores }));
  const tracks = contenders.map(({ entryId, trackId }) => ({ id: entryId, track: trackId })).sort(byId);
  const lists = cuts.map(statedCut).sort(byId);
  const stated = { rubric, cuts: lists, tracks, scores };
  if (isMean) return sha256(canonicalJson({ rule: "weighted-mean-lists-1", ...stated }));
  return sha256(canonicalJson({ rule: `${combination}-1`, gap: thirdReadingGap, ...stated }));
}

function statedCut({ trackId, size, passingGrade }: Cut) {
  return { id: trackId ?? "", size, passingGrade };
}

async function freezeStandings(context: Context, stage: Stage, rows: readonly ListedRow[], inputsSha256: string) {
  const [last] = await context.db
    .select({ version: standings.version })
    .from(standings)
    .where(eq(standings.stageId, stage.id))
    .orderBy(desc(standings.version))
    .limit(1);
  const standingId = newId();
  const version = (last?.version ?? 0) + 1;
  const computed = { computedBy: actorId(context.actor), computedAt: context.now };
  await context.db.insert(standings).values({ id: standingId, stageId: stage.id, version, inputsSha256, ...computed });
  for (const batch of inBatches(rows, 500)) {
    await context.db.insert(standingRows).values(batch.map((row) => ({ standingId, ...row })));
  }
}

async function lockSheets(context: Context, stage: Stage) {
  const ofStage = context.db.select({ id: entries.id }).from(entries).where(eq(entries.stageId, stage.id));
  await context.db
    .update(sheets)
    .set({ status: "locked" })
    .where(and(inArray(sheets.entryId, ofStage), eq(sheets.status, "handed_in")));
}

/** Sheets that were handed in once and are back with their judges: nobody may close them away. */
export async function countReopened({ db }: Context, stage: Pick<Stage, "id">): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(sheets)
    .innerJoin(entries, eq(entries.id, sheets.entryId))
    .where(and(eq(entries.stageId, stage.id), eq(sheets.status, "reopened")));
  return row?.count ?? 0;
}

async function releaseUnread(context: Context, stage: Stage): Promise<string[]> {
  const open = await context.db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(entries.stageId, stage.id),
        inArray(assignments.status, live),
        or(isNull(sheets.status), notInArray(sheets.status, countedStatuses)),
      ),
    );
  for (const { id } of open) await takeBack(context, id, "released");
  return open.map(({ id }) => id);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
