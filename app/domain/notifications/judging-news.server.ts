import { assignments, entries, outcomes, proposals, stages, users } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { live } from "~/domain/assignment/assignment";
import type { Edition } from "~/domain/editions/edition";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import type { EventType } from "~/domain/ledger/event-types";
import { findDetermination } from "~/domain/plenary/finding.server";
import { findHandsOf } from "~/domain/progress/people.server";
import { countUnfinished } from "~/domain/scoring/reminding.server";
import type { Stage } from "~/domain/stages/stage";
import { type About, chairsOf, findStageRow, to } from "./addressing.server";
import { toRemindedJudge } from "./judging-reminders.server";
import type { Happening } from "./news";
import type { Occasion, Part } from "./occasion";
import { toPapersJudge } from "./paper-news.server";
import { toPresenters } from "./presentation-news.server";
import { toAskedAbout, toAskingJudges } from "./question-news.server";
import { toOfficers, toPractising, toSeated } from "./seat-news.server";

/** What happens in the judging of which somebody is told. */
export const toldOfJudging: readonly EventType[] = [
  "role.granted",
  "seat.offered",
  "seat.declined",
  "stage.opened",
  "stage.extended",
  "stage.reopened",
  "stage.announced",
  "assignment.replaced",
  "judge.reminded",
  "work.passed_on",
  "conflict.declared",
  "conflict.found",
  "sheet.reopened",
  "slots.told",
  "slot.moved",
  "paper_sheet.checked",
  "calibration.opened",
  "question.answered",
  "reply.released",
  "result.determined",
  "result.corrected",
];

/** Letters to judges, chairs and applicants about what happened in the judging of an edition. */
export async function judgingNews(
  context: Context,
  edition: Edition,
  happenings: readonly Happening[],
): Promise<Occasion[]> {
  const occasions: Occasion[] = [];
  for (const happening of happenings) occasions.push(...(await lettersOn(context, edition, happening)));
  return [...occasions, ...(await givenWork(context, edition, happenings))];
}

function lettersOn(context: Context, edition: Edition, happening: Happening): Promise<Occasion[]> {
  const { type } = happening;
  if (type === "role.granted" || type === "seat.offered") return toSeated(context, edition, happening);
  if (type === "seat.declined") return toOfficers(context, edition, happening);
  if (type === "slots.told" || type === "slot.moved") return toPresenters(context, edition, happening);
  if (type === "paper_sheet.checked") return toPapersJudge(context, edition, happening);
  if (type === "calibration.opened") return toPractising(context, edition, happening);
  if (type === "question.answered") return toAskingJudges(context, edition, happening);
  if (type === "reply.released") return toAskedAbout(context, edition, happening);
  if (type === "stage.opened") return toJudges(context, edition, happening, "assigned");
  if (type === "stage.extended" || type === "stage.reopened")
    return toJudges(context, edition, happening, "stage_extended");
  if (type === "work.passed_on") return toFormerJudge(context, edition, happening);
  if (type === "judge.reminded") return toRemindedJudge(context, edition, happening);
  if (type === "sheet.reopened") return toSheetsJudge(context, edition, happening);
  if (type === "conflict.declared" || type === "conflict.found") return toChairs(context, edition, happening);
  if (type === "stage.announced") return stageResults(context, edition, happening);
  if (type === "result.determined") return finalResults(context, edition, happening, "final_result");
  if (type === "result.corrected") return finalResults(context, edition, happening, "decree_corrected");
  return Promise.resolve([]);
}

async function toJudges(
  context: Context,
  edition: Edition,
  { key, subject }: Happening,
  kind: "assigned" | "stage_extended",
): Promise<Occasion[]> {
  const stage = await findStageRow(context, subject);
  const loads = await countUnfinished(context, stage.id);
  const people = [...loads.keys()].map((id): [string, Part] => [id, "judge"]);
  return to(context, edition, people, (id) => ({
    key: `${key}:${id}`,
    about: { kind, proposals: [], stage, count: loads.get(id) ?? 0 },
  }));
}

/** Readings that came to a judge while the stage was open: all that came at one moment in one letter. */
async function givenWork(context: Context, edition: Edition, happenings: readonly Happening[]): Promise<Occasion[]> {
  const given = happenings.filter(({ type }) => type === "assignment.replaced");
  if (given.length === 0) return [];
  const at = new Map(given.map(({ subject, at }) => [subject, at.getTime()]));
  const rows = await context.db
    .select({ id: assignments.id, judgeId: assignments.judgeId, stage: stages })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, and(eq(stages.id, entries.stageId), eq(stages.status, "open")))
    .where(and(inArray(assignments.id, [...at.keys()]), inArray(assignments.status, live)));
  const groups = groupBy(rows, ({ id, judgeId, stage }) => `${stage.id}:${judgeId}:${at.get(id)}`);
  const letters: Occasion[] = [];
  for (const [key, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const { stage, judgeId } = first;
    const about: About = { kind: "assigned", proposals: [], stage, count: group.length };
    letters.push(...(await to(context, edition, [[judgeId, "judge"]], () => ({ key: `assigned:${key}`, about }))));
  }
  return letters;
}

async function toFormerJudge(context: Context, edition: Edition, { key, subject, details }: Happening) {
  const stage = await findStageRow(context, subject);
  const about: About = { kind: "work_passed_on", proposals: [], stage };
  return to(context, edition, details.judge ? [[details.judge, "judge"]] : [], () => ({ key, about }));
}

async function toSheetsJudge(context: Context, edition: Edition, { key, details }: Happening) {
  const [row] = await context.db
    .select({ stage: stages })
    .from(entries)
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(eq(entries.id, details.entry ?? ""));
  const about: About = { kind: "sheet_reopened", proposals: [], stage: found(row).stage };
  return to(context, edition, details.judge ? [[details.judge, "judge"]] : [], () => ({ key, about }));
}

async function toChairs(context: Context, edition: Edition, { key, subject }: Happening) {
  const [row] = await context.db
    .select({ stage: stages, judge: users.name })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .where(eq(assignments.id, subject));
  if (!row) return [];
  const { stage } = row;
  const about: About = { kind: "conflict_told", proposals: [], stage };
  return to(context, edition, await chairsOf(context, stage), (id) => ({ key: `${key}:${id}`, about }));
}

async function stageResults(context: Context, edition: Edition, { key, subject }: Happening) {
  const stage = await findStageRow(context, subject);
  return toApplicants(context, edition, stage, (id) => `${key}:${id}`, { kind: "stage_result", proposals: [], stage });
}

async function finalResults(
  context: Context,
  edition: Edition,
  { key, details }: Happening,
  kind: "final_result" | "decree_corrected",
) {
  const determination = await findDetermination(context, edition.id);
  if (!determination) return [];
  const stage = await findStageRow(context, determination.stageId);
  const number = details.decreeNo ?? determination.decreeNo;
  return toApplicants(context, edition, stage, (id) => `${key}:${id}`, { kind, proposals: [], stage, number });
}

/** Writers and heads of every entry of a stage, each told what became of it. */
async function toApplicants(
  context: Context,
  edition: Edition,
  stage: Stage,
  keyOf: (id: string) => string,
  about: About,
): Promise<Occasion[]> {
  const rows = await context.db
    .select({
      id: proposals.id,
      title: proposals.title,
      unitId: proposals.unitId,
      createdBy: proposals.createdBy,
      outcome: outcomes.outcome,
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(outcomes, eq(outcomes.entryId, entries.id))
    .where(eq(entries.stageId, stage.id));
  const letters: Occasion[] = [];
  for (const batch of inBatches(rows, 200)) {
    const hands = await findHandsOf(context.db, batch, context.now);
    for (const { id, title, outcome } of batch) {
      const { writers = [], heads = [] } = hands.get(id) ?? {};
      const people = new Map<string, Part>([
        ...writers.map((who): [string, Part] => [who, "writer"]),
        ...heads.map((who): [string, Part] => [who, "head"]),
      ]);
      letters.push(
        ...(await to(context, edition, [...people], (who) => ({
          key: keyOf(`${id}:${who}`),
          about: { ...about, proposals: [{ id, title }], outcome },
        }))),
      );
    }
  }
  return letters;
}
