import { calibrations, practiceEntries, practiceSheets, proposals, receipts } from "db/schema";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { readConflicts } from "~/domain/assignment/conflicts.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found, insist } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { findRubric } from "~/domain/scoring/finding.server";
import { readWritten } from "~/domain/scoring/written";
import { findAnyStage, findStage, listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { compare, toldOf } from "./comparison";
import { mayCompare, mayReadCalibration, mayReadPractice } from "./policy";
import { readParts, saidParts, stateOf } from "./practice";

/** How the practice of a stage stands, for commands and pages that have asked who looks. */
export async function readCalibration({ db }: Context, stage: Stage) {
  const times = await db
    .select()
    .from(calibrations)
    .where(eq(calibrations.stageId, stage.id))
    .orderBy(asc(calibrations.openedAt));
  const last = times.find(({ endedAt }) => endedAt === null) ?? times.at(-1);
  const rows = await db
    .select({ entry: practiceEntries, number: receipts.number, proposal: proposals })
    .from(practiceEntries)
    .leftJoin(proposals, eq(proposals.id, practiceEntries.sourceId))
    .leftJoin(receipts, eq(receipts.proposalId, practiceEntries.sourceId))
    .where(and(eq(practiceEntries.stageId, stage.id), isNull(practiceEntries.removedAt)))
    .orderBy(asc(practiceEntries.writtenAt), asc(practiceEntries.id));
  const ids = rows.map(({ entry }) => entry.id);
  const sheets = ids.length
    ? await db
        .select()
        .from(practiceSheets)
        .where(inArray(practiceSheets.practiceEntryId, ids))
        .orderBy(asc(practiceSheets.scoredBy))
    : [];
  const byEntry = groupBy(sheets, ({ practiceEntryId }) => practiceEntryId);
  return {
    last,
    state: stateOf(last, stage.status),
    entries: rows.map(({ entry, number, proposal }) => {
      const own = byEntry.get(entry.id) ?? [];
      const handedIn = own.filter(({ handedInAt }) => handedInAt !== null);
      return { ...entry, number, proposal, parts: readParts(entry.content), sheets: own, handedIn };
    }),
  };
}

/** What judges of a stage practise on, and how many have; for the secretariat, without what anybody gave. */
export async function findCalibration(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  insist(mayReadCalibration(context.actor, stage));
  const calibration = await readCalibration(context, stage);
  const judges = (await listJudges(context, stageId)).map(({ id, name }) => ({
    id,
    name,
    done: calibration.entries.filter(({ handedIn }) => handedIn.some(({ scoredBy }) => scoredBy === id)).length,
  }));
  return { stage, calibration, judges: judges.sort((a, b) => a.name.localeCompare(b.name)) };
}

/** One of them, for the secretariat. @throws "not-found" */
export async function findPracticeEntry(context: Context, stageId: string, entryId: string) {
  const { stage, calibration } = await findCalibration(context, stageId);
  const entry = found(calibration.entries.find(({ id }) => id === entryId));
  return { stage, calibration, entry };
}

/** What the actor practises on as a judge: free of conflict, and once the practice is over only what was begun. */
export async function listOwnPractice(context: Context, stageId: string) {
  const stage = await findAnyStage(context, stageId);
  insist(mayReadPractice(context.actor, stage));
  const { state, entries } = await readCalibration(context, stage);
  const me = actorId(context.actor);
  const past = entries.flatMap(({ proposal }) =>
    proposal ? [{ id: proposal.id, proposalId: proposal.id, unitId: proposal.unitId }] : [],
  );
  const conflictOf = await readConflicts(context, past, [me]);
  const { criteria } = await findRubric(context, stage.rubricId);
  const own = entries
    .filter(({ proposal }) => !past.some((one) => one.id === proposal?.id && conflictOf(one, me)))
    .map(({ handedIn, sheets, ...entry }) => {
      const sheet = sheets.find(({ scoredBy }) => scoredBy === me);
      const isDone = sheet?.handedInAt != null;
      const others = isDone ? toldOf(handedIn).filter(({ scoredBy }) => scoredBy !== me) : [];
      const written = others.map(({ content }) => readWritten(content));
      const comparison = isDone ? compare(criteria, readWritten(sheet.content), written) : undefined;
      return { id: entry.id, title: entry.title, parts: saidParts(entry.parts), sheet, isDone, comparison };
    })
    .filter(({ sheet }) => state === "running" || (state === "ended" && sheet !== undefined));
  return { stage, state, practice: own };
}

export type OwnPractice = Awaited<ReturnType<typeof listOwnPractice>>["practice"][number];

/** One of them. @throws "not-found" */
export async function findOwnPractice(context: Context, stageId: string, entryId: string) {
  const { stage, state, practice } = await listOwnPractice(context, stageId);
  return { stage, state, practice, one: found(practice.find(({ id }) => id === entryId)) };
}

/** How far the panel is apart on each, for its chair: who judges as well has handed in first. */
export async function listComparisons(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  insist(mayCompare(context.actor, stage));
  const { state, entries } = await readCalibration(context, stage);
  const judges = (await listJudges(context, stageId)).map(({ id }) => id);
  const { criteria } = await findRubric(context, stage.rubricId);
  const me = actorId(context.actor);
  const judgesToo = judges.includes(me);
  // Until the stage opens the practice can be opened once more.
  const mayStillScore = state === "running" || stage.status === "planned" || stage.status === "assigning";
  return {
    stage,
    state,
    criteria,
    judges: judges.length,
    entries: entries.map(({ id, title, handedIn }) => {
      const isHeld = judgesToo && mayStillScore && !handedIn.some(({ scoredBy }) => scoredBy === me);
      const sheets = toldOf(handedIn).map(({ content }) => readWritten(content));
      const comparison = isHeld ? undefined : compare(criteria, undefined, sheets);
      return { id, title, handedIn: handedIn.length, isHeld, comparison };
    }),
  };
}
