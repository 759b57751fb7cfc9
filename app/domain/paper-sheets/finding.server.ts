import { assignments, entries, proposals, receipts, sheets, stages, transcriptions, users } from "db/schema";
import { and, asc, count, desc, eq, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { live } from "~/domain/assignment/assignment";
import { findAssignment } from "~/domain/assignment/finding.server";
import { mayReadAssigned } from "~/domain/assignment/policy";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { findRubric, readSheet } from "~/domain/scoring/finding.server";
import { isOwnCause } from "~/domain/screening/policy";
import { findStage } from "~/domain/stages/finding.server";
import { codeOf } from "./code.server";
import { mayReadPaper, mayTranscribe } from "./policy";

const open = ["draft", "reopened"] as const;
/** Of a reading whose sheet is still to come. */
const isToCome = or(isNull(sheets.status), inArray(sheets.status, [...open]));

/** A judge's own reading as a sheet to print. */
export async function findOwnPaper(context: Context, assignmentId: string) {
  const { assignment, stage } = await findAssignment(context, assignmentId);
  insist(mayReadAssigned(context.actor, assignment, stage));
  return { code: codeOf(assignment.id), stage, rubric: await findRubric(context, stage.rubricId) };
}

/** The sheets that are still to come of a judge who declared, to be printed by the secretariat; by number alone. */
export async function listPapersOf(context: Context, stageId: string, judgeId: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadPaper(context.actor, stage));
  const [judge] = await context.db.select({ name: users.name }).from(users).where(eq(users.id, judgeId));
  const rows = await context.db
    .select({ id: assignments.id, number: receipts.number })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(eq(entries.stageId, stageId), eq(assignments.judgeId, judgeId), eq(assignments.status, "accepted"), isToCome),
    )
    .orderBy(asc(receipts.number));
  found(rows[0]);
  return {
    stage,
    judge: found(judge).name,
    rubric: await findRubric(context, stage.rubricId),
    papers: rows.map(({ id, number }) => ({ number, code: codeOf(id) })),
  };
}

/** The reading that a code stands for within a stage. @throws "not-found" */
export async function findPaper(context: Context, stageId: string, code: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadPaper(context.actor, stage));
  const readings = await context.db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stageId), inArray(assignments.status, live)));
  const { id } = found(readings.find((reading) => codeOf(reading.id) === code));
  const [row] = await context.db
    .select({
      assignment: assignments,
      entry: entries,
      judge: users.name,
      number: receipts.number,
      proposal: { id: proposals.id, title: proposals.title, unitId: proposals.unitId, createdBy: proposals.createdBy },
    })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(eq(assignments.id, id));
  const sheet = await readSheet(context, id);
  const [last] = await context.db
    .select()
    .from(transcriptions)
    .where(eq(transcriptions.assignmentId, id))
    .orderBy(desc(transcriptions.version))
    .limit(1);
  return { ...found(row), stage, sheet, last, code };
}

/** For the page on which a sheet is typed: who may say what about it, and never a number. */
export async function findTypingPage(context: Context, stageId: string, code: string) {
  const paper = await findPaper(context, stageId, code);
  const reading = { ...paper, sheet: paper.sheet.status };
  return { paper, reading, kept: mayTranscribe(context.actor, reading, context.now) };
}

/** What was typed once and waits for a second clerk, and who could be given sheets to print. */
export async function listPaperWork(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadPaper(context.actor, stage));
  const { db } = context;
  const typed = await db
    .select({
      id: assignments.id,
      number: receipts.number,
      judge: users.name,
      typedAt: transcriptions.actedAt,
      typedBy: transcriptions.actedBy,
      proposal: { id: proposals.id, unitId: proposals.unitId, createdBy: proposals.createdBy },
    })
    .from(transcriptions)
    .innerJoin(assignments, eq(assignments.id, transcriptions.assignmentId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stageId), isUnchecked))
    .orderBy(asc(transcriptions.actedAt));
  const judges = await db
    .select({ id: users.id, name: users.name, left: count() })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stageId), eq(assignments.status, "accepted"), isToCome))
    .groupBy(users.id, users.name)
    .orderBy(asc(users.name));
  return {
    stage,
    judges,
    waiting: typed
      .filter(({ proposal }) => !isOwnCause(context.actor, proposal))
      .map(({ id, typedBy, proposal: _proposal, ...row }) => ({
        ...row,
        code: codeOf(id),
        isMine: typedBy === context.actor.id,
      })),
  };
}

/** Within a query that knows the reading and its sheet: typed once, nobody has said anything since, and still of use. */
const isUnchecked = and(
  eq(transcriptions.act, "typed"),
  eq(assignments.status, "accepted"),
  isToCome,
  sql`${transcriptions.version} = (select max(later.version) from ${transcriptions} later where later.assignment_id = ${assignments.id})`,
);

/** How many sheets of a stage wait for the actor to check them: for a query on stages. */
export function papersToCheck({ db, actor }: Context) {
  const { seats = [] } = actor;
  const own = actor.grants.flatMap(({ unitId }) => (unitId ? [unitId] : []));
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
        isUnchecked,
        ne(transcriptions.actedBy, actorId(actor)),
        ne(assignments.judgeId, actorId(actor)),
        own.length > 0 ? notInArray(proposals.unitId, own) : undefined,
        ne(proposals.createdBy, actorId(actor)),
        seats.length > 0 ? notInArray(proposals.id, [...seats]) : undefined,
      ),
    );
  return sql<number>`(${waiting})`.mapWith(Number);
}
