import { listSuspicions } from "~/domain/assignment/answering.server";
import { listConflicts } from "~/domain/assignment/listing-conflicts.server";
import { listOverrides } from "~/domain/assignment/overriding.server";
import { mayAnswerOverride, mayAnswerSuspicions, mayProposeOverride } from "~/domain/assignment/policy";
import type { Context } from "~/domain/kernel/context";
import { findStage, listJudges } from "~/domain/stages/finding.server";
import { orRespond } from "~/web/refusals.server";
import { pageOf } from "../lists/search-parameters";

const conflictsPerPage = 100;

/** One page of a stage's conflicts, of all judges or of one. */
export async function loadConflicts(context: Context, stageId: string, asked: URLSearchParams) {
  const stage = await orRespond(findStage(context, stageId));
  const all = await listConflicts(context, stage);
  const judges = [...new Map(all.map(({ judge }) => [judge.id, judge])).values()];
  const judgeId = asked.get("juri") ?? "";
  const page = pageOf(asked);
  const shown = all.filter(({ judge }) => judgeId === "" || judge.id === judgeId);
  return {
    stage: { id: stage.id, name: stage.name },
    judges,
    judgeId,
    page,
    search: asked.toString(),
    suspicions: await listSuspicions(context, stage),
    mayAnswer: mayAnswerSuspicions(context.actor, stage) === undefined,
    overrides: (await listOverrides(context, stage)).map((one) => ({
      ...one,
      mayApprove: mayAnswerOverride(context.actor, stage, one, "approved") === undefined,
      mayRefuse: mayAnswerOverride(context.actor, stage, one, "refused") === undefined,
    })),
    panel: mayProposeOverride(context.actor, stage) === undefined ? await listJudges(context, stageId) : [],
    total: shown.length,
    perPage: conflictsPerPage,
    rows: shown.slice((page - 1) * conflictsPerPage, page * conflictsPerPage),
  };
}

export type ConflictsData = Awaited<ReturnType<typeof loadConflicts>>;
