import { assignments, entries, proposals, receipts, transcriptions, users } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { live } from "~/domain/assignment/assignment";
import { conflictNow, insistFree } from "~/domain/assignment/conflicts.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { mayReadAssigned } from "~/domain/assignment/policy";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { findRubric, readSheet } from "~/domain/scoring/finding.server";
import { findStage, listJudges } from "~/domain/stages/finding.server";
import { isVisited } from "~/domain/visits/finding.server";
import { codeOf } from "./code.server";
import { mayReadPaper, type Reading } from "./policy";
import { standingOf } from "./transcription";

/** A judge's own reading as a sheet to print. */
export async function findOwnPaper(context: Context, assignmentId: string) {
  const { assignment, stage, proposal } = await findAssignment(context, assignmentId);
  insist(mayReadAssigned(context.actor, assignment, stage));
  await insistFree(context, assignment.judgeId, proposal);
  return { code: codeOf(assignment.id), stage, rubric: await findRubric(context, stage.rubricId) };
}

export type Paper = Awaited<ReturnType<typeof findPaper>>;

/** The reading that a code stands for within a stage, with all that its rules ask. @throws "not-found" */
export async function findPaper(context: Context, stageId: string, code: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadPaper(context.actor, stage));
  const row = await lookUp(context, stageId, code);
  const { assignment, entry, proposal } = row;
  const acts = await context.db
    .select()
    .from(transcriptions)
    .where(eq(transcriptions.assignmentId, assignment.id))
    .orderBy(asc(transcriptions.version));
  const sheet = await readSheet(context, assignment.id);
  const judges = await listJudges(context, stageId);
  const reading: Reading = {
    ...{ assignment, stage, proposal, sheetStatus: sheet.status, standing: standingOf(acts) },
    isServing: judges.some(({ id }) => id === assignment.judgeId),
    isFree: (await conflictNow(context, assignment.judgeId, proposal)) === undefined,
    isVisited: await isVisited(context, stage, entry),
  };
  return { ...row, stage, sheet, acts, reading };
}

async function lookUp({ db }: Context, stageId: string, code: string) {
  const readings = await db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stageId), inArray(assignments.status, live)));
  const { id } = found(readings.find((reading) => codeOf(reading.id) === code));
  const [row] = await db
    .select({
      assignment: assignments,
      entry: entries,
      judge: users.name,
      number: receipts.number,
      proposal: { id: proposals.id, unitId: proposals.unitId, createdBy: proposals.createdBy },
    })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(eq(assignments.id, id));
  return found(row);
}
