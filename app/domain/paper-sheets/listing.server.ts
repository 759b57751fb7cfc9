import { assignments, entries, grants, proposals, receipts, sheets, stages, transcriptions, users } from "db/schema";
import { and, asc, count, eq, exists, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { readConflicts } from "~/domain/assignment/conflicts.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found, insist } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { namesOf } from "~/domain/people/finding.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { notOwnCause } from "~/domain/screening/own-cause.server";
import { isOwnCause } from "~/domain/screening/policy";
import { findStage, listJudges } from "~/domain/stages/finding.server";
import { codeOf } from "./code.server";
import { mayReadPaper } from "./policy";

/** Of a reading whose sheet is still to come. */
const isToCome = and(eq(assignments.status, "accepted"), or(isNull(sheets.status), eq(sheets.status, "draft")));

/** Within a query that knows the reading: nothing but differences since. */
const isLastWord = sql`not exists (select 1 from ${transcriptions} later where later.assignment_id = ${assignments.id}
  and later.version > ${transcriptions.version} and later.act <> 'differed')`;

/** The sheets that are still to come of a judge who declared, to be printed by the secretariat; by number alone. */
export async function listPapersOf(context: Context, stageId: string, judgeId: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadPaper(context.actor, stage));
  const judge = found((await listJudges(context, stageId)).find(({ id }) => id === judgeId));
  const rows = await context.db
    .select({ id: assignments.id, number: receipts.number, proposal: proposals })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stageId), eq(assignments.judgeId, judgeId), isToCome))
    .orderBy(asc(receipts.number));
  const entered = rows.map(({ proposal }) => ({ id: proposal.id, proposalId: proposal.id, unitId: proposal.unitId }));
  const conflictOf = await readConflicts(context, entered, [judgeId]);
  const free = rows.filter((_row, place) => !conflictOf(found(entered[place]), judgeId));
  return {
    stage,
    judge: judge.name,
    rubric: await findRubric(context, stage.rubricId),
    papers: free.map(({ id, number }) => ({ number, code: codeOf(id) })),
  };
}

/** What was typed once or sent back and is not in yet, and of whom there are sheets to print. */
export async function listPaperWork(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadPaper(context.actor, stage));
  const { db } = context;
  const serving = await listJudges(context, stageId);
  const ids = serving.map(({ id }) => id);
  const underway = await db
    .select({
      id: assignments.id,
      number: receipts.number,
      judge: users.name,
      act: transcriptions.act,
      at: transcriptions.actedAt,
      by: transcriptions.actedBy,
      proposal: { id: proposals.id, unitId: proposals.unitId, createdBy: proposals.createdBy },
    })
    .from(transcriptions)
    .innerJoin(assignments, and(eq(assignments.id, transcriptions.assignmentId), inArray(assignments.judgeId, ids)))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stageId), inArray(transcriptions.act, ["typed", "sent_back"]), isToCome, isLastWord))
    .orderBy(asc(transcriptions.actedAt));
  const left = await db
    .select({ id: assignments.judgeId, count: count() })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stageId), inArray(assignments.judgeId, ids), isToCome))
    .groupBy(assignments.judgeId);
  const counts = new Map(left.map(({ id, count }) => [id, count]));
  return {
    stage,
    judges: serving
      .flatMap(({ id, name }) => (counts.has(id) ? [{ id, name, left: counts.get(id) ?? 0 }] : []))
      .sort((a, b) => a.name.localeCompare(b.name)),
    underway: underway
      .filter(({ proposal }) => !isOwnCause(context.actor, proposal))
      .map(({ id, act, by, proposal: _proposal, ...row }) => ({
        ...row,
        code: codeOf(id),
        state:
          act === "sent_back" ? ("again" as const) : by === context.actor.id ? ("yours" as const) : ("check" as const),
      })),
  };
}

/** The sheets of a stage that came in from paper, the latest first: who typed each and who checked it. */
export async function listPapersIn(context: Context, stageId: string) {
  insist(mayReadPaper(context.actor, await findStage(context, stageId)));
  const { db } = context;
  const rows = await db
    .select({ id: assignments.id, number: receipts.number, judge: users.name, act: transcriptions })
    .from(transcriptions)
    .innerJoin(assignments, eq(assignments.id, transcriptions.assignmentId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .where(and(eq(entries.stageId, stageId), inArray(transcriptions.act, ["typed", "checked"])))
    .orderBy(asc(transcriptions.version));
  const clerks = rows.map(({ act }) => act.actedBy);
  const names = await namesOf(db, clerks);
  const nameOf = (id = "") => names.get(id) ?? "";
  return [...groupBy(rows, ({ id }) => id).values()]
    .flatMap((acts) => {
      const last = acts.at(-1);
      if (last?.act.act !== "checked") return [];
      const { id, number, judge, act } = last;
      const people = { typedBy: nameOf(acts.at(-2)?.act.actedBy), checkedBy: nameOf(act.actedBy) };
      return [{ id, number, judge, ...people, at: act.actedAt }];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** How many sheets of a stage wait for the actor to check them: for a query on stages. */
export function papersToCheck({ db, actor, now }: Context) {
  const serving = db
    .select({ id: grants.id })
    .from(grants)
    .where(
      and(
        eq(grants.userId, assignments.judgeId),
        eq(grants.stageId, stages.id),
        eq(grants.role, "judge"),
        or(isNull(grants.untilAt), gt(grants.untilAt, now)),
      ),
    );
  const waiting = db
    .select({ count: count() })
    .from(transcriptions)
    .innerJoin(assignments, eq(assignments.id, transcriptions.assignmentId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(entries.stageId, stages.id),
        eq(transcriptions.act, "typed"),
        isToCome,
        isLastWord,
        ne(transcriptions.actedBy, actorId(actor)),
        ne(assignments.judgeId, actorId(actor)),
        exists(serving),
        notOwnCause(actor),
      ),
    );
  return sql<number>`(${waiting})`.mapWith(Number);
}
