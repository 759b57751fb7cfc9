import { adviceRows, advices, entries, proposals, scores, sheets } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { askForJob } from "~/domain/jobs/asking.server";
import { atomically } from "~/domain/kernel/atomically.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { newId } from "~/domain/kernel/ids.server";
import type { Verdict } from "~/domain/kernel/reasons";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { canonicalJson } from "~/domain/ledger/canonical";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import { type Actor, holds, holdsAny } from "~/domain/people/actor";
import { findRubric } from "~/domain/scoring/finding.server";
import { sheetTotal } from "~/domain/scoring/rubric";
import { type Cut, cutOf } from "~/domain/stages/cuts";
import { listCuts } from "~/domain/stages/cuts.server";
import { findStage } from "~/domain/stages/finding.server";
import { maySeeStandings } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { type AdviceAsked, adviceDraws, adviceMethod, type ListAdvice } from "./advice";
import { findLatestStanding } from "./finding.server";

/** Whoever runs or decides a closed stage has it computed; who examines it looks. */
export function mayAskForAdvice(actor: Actor, stage: Stage): Verdict {
  const refused = maySeeStandings(actor, stage);
  if (refused) return refused;
  const { editionId, id: stageId } = stage;
  const runs = holdsAny(actor, ["secretariat", "authority"], { editionId }) || holds(actor, "panel_chair", { stageId });
  return runs ? undefined : "not-your-role";
}

/** Has it computed how sure the latest standings of a stage are. @returns the job's id */
export function askForAdvice(context: Context, stageId: string): Promise<string> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayAskForAdvice(context.actor, stage));
    return askForJob(context, "advice", stageId, {});
  });
}

/** The sheets of the latest standings, list by list. The seed follows from what was ranked: anybody can repeat it. */
export async function stateAdvice(context: Context, stageId: string): Promise<AdviceAsked[]> {
  const stage = await findStage(context, stageId);
  insist(mayAskForAdvice(context.actor, stage));
  const standing = await findLatestStanding(context, stageId);
  const rubric = await findRubric(context, stage.rubricId);
  const cuts = await listCuts(context, stage);
  const marks = await readMarks(context, stage);
  const bySheet = [...groupBy(marks, ({ sheetId }) => sheetId).values()].flatMap((own) => {
    const [first] = own;
    const total = sheetTotal(rubric.criteria, new Map(own.map(({ criterionId, value }) => [criterionId, value])));
    if (!first || total === undefined) return [];
    const { entryId: entry, judgeId: judge, trackId } = first;
    return [{ entry, judge, trackId, sum: BigInt(total), total: total / 100 }];
  });
  const highest = marks.filter(({ value }) => value === rubric.scaleMax).length;
  return cuts.map((cut) => {
    const own = bySheet.filter(({ trackId }) => cutOf(cuts, trackId) === cut);
    return {
      cutTrackId: cut.trackId,
      places: cut.size,
      passingGrade: cut.passingGrade,
      seed: seedOf(standing, cut),
      sheets: own.map(({ trackId: _track, ...sheet }) => sheet),
      strata: new Map(own.map(({ entry, trackId }) => [entry, trackId])),
      atCeiling: (100 * highest) / Math.max(1, marks.length),
    };
  });
}

function seedOf({ inputsSha256 }: { inputsSha256: string }, { trackId }: Pick<Cut, "trackId">): string {
  return sha256(`${adviceMethod} ${inputsSha256} ${trackId ?? ""}`);
}

/** Every score that was handed in, also what the stage's rule leaves out of the mean. */
async function readMarks({ db }: Pick<Context, "db">, stage: Pick<Stage, "id">) {
  const rows = await db
    .select({
      sheetId: sheets.id,
      entryId: sheets.entryId,
      judgeId: sheets.judgeId,
      trackId: proposals.trackId,
      criterionId: scores.criterionId,
      value: scores.value,
    })
    .from(sheets)
    .innerJoin(entries, eq(entries.id, sheets.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(scores, eq(scores.sheetId, sheets.id))
    .where(and(eq(entries.stageId, stage.id), inArray(sheets.status, ["handed_in", "locked"])));
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]));
}

/** Keeps it beside the standings of which it was computed. @throws Refusal "changed-since" where newer ones stand by now */
export function applyAdvice(
  context: Context,
  stageId: string,
  asked: readonly AdviceAsked[],
  advice: readonly ListAdvice[],
): Promise<{ lists: number }> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayAskForAdvice(context.actor, stage));
    const standing = await findLatestStanding(context, stageId);
    const cuts = await listCuts(context, stage);
    const isSame = cuts.every((cut, place) => asked[place]?.seed === seedOf(standing, cut));
    insistThat(isSame && cuts.length === asked.length, "changed-since");
    const { db } = context;
    const [before] = await db.select({ id: advices.id }).from(advices).where(eq(advices.standingId, standing.id));
    if (before) return { lists: advice.length };

    for (const [place, { cutTrackId, summary, rows }] of advice.entries()) {
      const { seed = "", places = 0 } = asked[place] ?? {};
      const id = newId();
      const how = { method: adviceMethod, seed, draws: adviceDraws, places, computedAt: context.now };
      const kept = { standingId: standing.id, cutTrackId, summary: canonicalJson(summary) };
      await db.insert(advices).values({ id, ...kept, ...how });
      for (const batch of inBatches(rows, 500))
        await db.insert(adviceRows).values(batch.map((row) => ({ adviceId: id, ...row })));
    }

    await record(context, "standings.advised", { id: stageId, editionId: stage.editionId }, { lists: advice.length });
    return { lists: advice.length };
  });
}
