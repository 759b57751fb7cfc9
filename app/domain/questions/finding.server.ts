import { entries, proposals, questions, receipts, replies, replyReleases, snapshots, stages, users } from "db/schema";
import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { insistFree } from "~/domain/assignment/conflicts.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { mayReadAssigned } from "~/domain/assignment/policy";
import { hiderFor, type Owned } from "~/domain/blind/finding.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { notOwnCause } from "~/domain/screening/own-cause.server";
import { isOwnCause } from "~/domain/screening/policy";
import { findStage } from "~/domain/stages/finding.server";
import { mayReadQuestions } from "./policy";
import { isWaiting, type Question, type Reply } from "./question";

/** A question as judges read it: their own, and what others asked once it is answered. */
export type JudgesQuestion = Question & { isOwn: boolean };

/** What was asked about an assignment's entry; in a blind stage without what would tell whose it is. */
export async function listQuestionsAbout(context: Context, assignmentId: string): Promise<JudgesQuestion[]> {
  const { assignment, stage, entry, proposal } = await findAssignment(context, assignmentId);
  insist(mayReadAssigned(context.actor, assignment, stage));
  await insistFree(context, assignment.judgeId, proposal);
  const rows = await context.db
    .select()
    .from(questions)
    .where(eq(questions.entryId, assignment.entryId))
    .orderBy(asc(questions.askedAt), asc(questions.id));
  const said = await repliesTo(
    context,
    rows.map(({ id }) => id),
  );
  const hide = stage.isBlind ? await hiderOf(context, entry.snapshotId, proposal) : (text: string) => text;
  return rows
    .map(({ askedBy, text, ...asked }) => ({
      ...asked,
      text: hide(text),
      isOwn: askedBy === actorId(context.actor),
      replies: (said.get(asked.id) ?? []).map((reply) => ({ ...reply, text: hide(reply.text) })),
    }))
    .filter((asked) => asked.isOwn || asked.replies.length > 0);
}

async function hiderOf(context: Context, snapshotId: string, proposal: Owned) {
  const [row] = await context.db.select().from(snapshots).where(eq(snapshots.id, snapshotId));
  return hiderFor(context, proposal, readSnapshot(found(row).content));
}

/** All questions of a stage for the secretariat, but those about one's own cause: what waits first, then the latest. */
export async function listStageQuestions(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadQuestions(context.actor, stage));
  const all = (await readQuestions(context, eq(entries.stageId, stageId))).filter(
    ({ proposal }) => !isOwnCause(context.actor, proposal),
  );
  const waiting = all.filter(isWaiting);
  return { stage, questions: [...waiting, ...all.filter((asked) => !isWaiting(asked)).reverse()] };
}

/** One question with its entry, for the secretariat. @throws "not-found" */
export async function findQuestion(context: Context, questionId: string) {
  const [asked] = await readQuestions(context, eq(questions.id, questionId));
  const question = found(asked);
  const stage = await findStage(context, question.stageId);
  insist(mayReadQuestions(context.actor, stage));
  refuseIf(isOwnCause(context.actor, question.proposal), "own-unit");
  return { stage, question };
}

async function readQuestions(context: Context, which: ReturnType<typeof eq>) {
  const rows = await context.db
    .select({
      id: questions.id,
      text: questions.text,
      askedAt: questions.askedAt,
      askedBy: users.name,
      withdrawnAt: questions.withdrawnAt,
      stageId: entries.stageId,
      entryId: entries.id,
      number: receipts.number,
      proposal: { id: proposals.id, title: proposals.title, unitId: proposals.unitId, createdBy: proposals.createdBy },
    })
    .from(questions)
    .innerJoin(users, eq(users.id, questions.askedBy))
    .innerJoin(entries, eq(entries.id, questions.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(which)
    .orderBy(asc(questions.askedAt), asc(questions.id));
  const said = await repliesTo(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, replies: said.get(row.id) ?? [] }));
}

async function repliesTo({ db }: Context, questionIds: readonly string[]): Promise<Map<string, Reply[]>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: replies.id,
      questionId: replies.questionId,
      text: replies.text,
      repliedAt: replies.repliedAt,
      releasedAt: replyReleases.releasedAt,
    })
    .from(replies)
    .leftJoin(replyReleases, eq(replyReleases.replyId, replies.id))
    .where(inArray(replies.questionId, [...questionIds]))
    .orderBy(asc(replies.repliedAt), asc(replies.id));
  const byQuestion = groupBy(rows, ({ questionId }) => questionId);
  return new Map(
    [...byQuestion].map(([id, said]) => [id, said.map(({ questionId: _question, ...reply }) => reply)] as const),
  );
}

/** What of it the entrant reads: of each question the last reply that was released. For who may see the proposal. */
export async function listReleasedReplies({ db }: Context, proposalId: string) {
  const rows = await db
    .select({
      questionId: questions.id,
      question: questions.text,
      reply: replies.text,
      releasedAt: replyReleases.releasedAt,
      stage: stages.name,
    })
    .from(replyReleases)
    .innerJoin(replies, eq(replies.id, replyReleases.replyId))
    .innerJoin(questions, eq(questions.id, replies.questionId))
    .innerJoin(entries, eq(entries.id, questions.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(eq(entries.proposalId, proposalId))
    .orderBy(asc(replyReleases.releasedAt));
  return [...new Map(rows.map((row) => [row.questionId, row])).values()];
}

/** How many questions of a stage wait for a reply that the actor may give: for a query on stages. */
export function waitingQuestions({ db, actor }: Context) {
  const asked = db
    .select({ count: count() })
    .from(questions)
    .innerJoin(entries, eq(entries.id, questions.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .leftJoin(replies, eq(replies.questionId, questions.id))
    .where(and(eq(entries.stageId, stages.id), isNull(questions.withdrawnAt), isNull(replies.id), notOwnCause(actor)));
  return sql<number>`(${asked})`.mapWith(Number);
}
