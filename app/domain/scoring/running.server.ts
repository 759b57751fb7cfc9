import { assignments, entries, extraReadings, handovers, proposals, receipts, sheets, users, waivers } from "db/schema";
import type { AssignmentStatus, SheetStatus } from "db/vocabulary";
import { and, asc, eq, inArray } from "drizzle-orm";
import { listAnnulled } from "~/domain/assignment/annulled.server";
import { listDraws } from "~/domain/assignment/assigning.server";
import { countedStatuses, live } from "~/domain/assignment/assignment";
import { findBreaches } from "~/domain/assignment/withdrawing.server";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import { namesOf } from "~/domain/people/finding.server";
import { listStageExtensions } from "~/domain/stages/extending.server";
import { findStage, listEntries, listPanel } from "~/domain/stages/finding.server";
import { neededFor } from "~/domain/stages/needed.server";
import type { Stage } from "~/domain/stages/stage";
import { type Going, isBehind, paceOf } from "./forecast";
import { listReopenings } from "./reopening.server";

/** An entry that lacks sheets: how many it needs, how many are in, and who still reads it. */
export type Lacking = {
  entryId: string;
  number: string;
  title: string;
  needed: number;
  handedIn: number;
  reading: string[];
};

type Reading = { entryId: string; judgeId: string; judge: string; sheet: SheetStatus | null; handedInAt: Date | null };

/** How the judging of a stage goes, for those who run it: no score is read. */
export async function findRunning(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  const readings = await listReadings(context, stage);
  return {
    stage,
    judges: await listJudgesAtWork(context, stage, readings),
    going: paceOf(goingOf(context, stage, readings)),
    lacking: await listLacking(context, stage, readings),
    conflicts: (await findBreaches(context, { stageId })).length,
    log: await readLog(context, stage),
  };
}

/** The entries of a stage whose sheets are not all in: nothing missing is ever taken for zero. */
export async function listLacking(context: Context, stage: Stage, readings?: readonly Reading[]): Promise<Lacking[]> {
  const byEntry = groupBy(readings ?? (await listReadings(context, stage)), ({ entryId }) => entryId);
  const needed = await neededFor(context, stage);
  return (await listEntries(context, stage.id)).flatMap(({ id, number, title }) => {
    const own = byEntry.get(id) ?? [];
    const handedIn = own.filter(isIn).length;
    const need = needed.get(id) ?? stage.judgesPerEntry;
    const reading = own.filter((one) => !isIn(one)).map(({ judge }) => judge);
    return handedIn < need ? [{ entryId: id, number, title, needed: need, handedIn, reading }] : [];
  });
}

/** What one judge holds or held in a stage, for those who run it. */
export async function findJudgeAtWork(context: Context, stageId: string, judgeId: string) {
  const stage = await findStage(context, stageId);
  const rows = await context.db
    .select({
      id: assignments.id,
      status: assignments.status,
      name: users.name,
      number: receipts.number,
      title: proposals.title,
      sheetId: sheets.id,
      sheet: sheets.status,
    })
    .from(assignments)
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stageId), eq(assignments.judgeId, judgeId)))
    .orderBy(asc(receipts.number));
  const seated = (await listPanel(context, stageId)).find(({ id }) => id === judgeId);
  const name = found(rows[0]?.name ?? seated?.name);
  return {
    stage,
    judge: { id: judgeId, name },
    readings: rows.map(({ name: _, status, sheet, ...row }) => ({ ...row, state: stateOf(status, sheet) })),
  };
}

export const readingStates = ["undeclared", "unread", "draft", "reopened", "handed_in", "given_back"] as const;
export type ReadingState = (typeof readingStates)[number];

function stateOf(status: AssignmentStatus, sheet: SheetStatus | null): ReadingState {
  if (!live.includes(status)) return "given_back";
  if (status === "assigned") return "undeclared";
  if (sheet === null) return "unread";
  if (countedStatuses.includes(sheet)) return "handed_in";
  return sheet === "reopened" ? "reopened" : "draft";
}

function isIn({ sheet }: Reading): boolean {
  return sheet !== null && countedStatuses.includes(sheet);
}

function listReadings({ db }: Context, stage: Pick<Stage, "id">): Promise<Reading[]> {
  return db
    .select({
      entryId: assignments.entryId,
      judgeId: assignments.judgeId,
      judge: users.name,
      sheet: sheets.status,
      handedInAt: sheets.handedInAt,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(entries.stageId, stage.id), inArray(assignments.status, live)));
}

/** How far some readings are, for what follows from it. */
function goingOf({ now }: Context, { opensAt, closesAt }: Stage, readings: readonly Reading[]): Going {
  const handedIn = readings.filter(isIn);
  const moments = handedIn.flatMap(({ handedInAt }) => handedInAt ?? []);
  return { left: readings.length - handedIn.length, handedIn: moments, opensAt, closesAt, now };
}

/** How many sheets each judge has handed in and how many are left, and when all will be: to be followed while it goes on. */
export async function followRunning(context: Context, stageId: string) {
  const stage = await findStage(context, stageId);
  const readings = await listReadings(context, stage);
  const byJudge = [...groupBy(readings, ({ judgeId }) => judgeId)].map(([id, own]) => {
    const handedIn = own.filter(isIn).length;
    return { id, begun: own.filter(({ sheet }) => sheet !== null).length, handedIn, left: own.length - handedIn };
  });
  return { stage, byJudge, going: paceOf(goingOf(context, stage, readings)) };
}

/** Everyone who judges, and whoever still holds work without a seat. */
async function listJudgesAtWork(context: Context, stage: Stage, readings: readonly Reading[]) {
  const byJudge = groupBy(readings, ({ judgeId }) => judgeId);
  const panel = (await listPanel(context, stage.id)).filter(({ judges, id }) => judges || byJudge.has(id));
  const seated = new Set(panel.flatMap(({ id, isInService }) => (isInService ? id : [])));
  const known = new Set(panel.map(({ id }) => id));
  const gone = [...byJudge].flatMap(([id, [first]]) => (first && !known.has(id) ? [{ id, name: first.judge }] : []));
  return [...panel, ...gone].map(({ id, name }) => {
    const own = byJudge.get(id) ?? [];
    const handedIn = own.filter(isIn).length;
    return {
      id,
      name,
      isSeated: seated.has(id),
      assigned: own.length,
      begun: own.filter(({ sheet }) => sheet !== null).length,
      handedIn,
      left: own.length - handedIn,
      isBehind: stage.status === "open" && isBehind(goingOf(context, stage, own)),
    };
  });
}

/** Everything by which the judging was steered, with who did it and why. */
async function readLog(context: Context, stage: Stage) {
  return {
    draws: await listDraws(context, stage.id),
    extensions: await listStageExtensions(context, stage.id),
    waivers: await listWaivers(context, stage),
    added: await listAdded(context, stage),
    handovers: await listHandovers(context, stage),
    reopenings: await listReopenings(context, stage.id),
    annulled: await listAnnulled(context, stage),
  };
}

/** Entries for which fewer sheets are enough, with who said so and why: shown with the results. */
export function listWaivers({ db }: Context, stage: Pick<Stage, "id">) {
  return db
    .select({
      id: waivers.entryId,
      number: receipts.number,
      readings: waivers.readings,
      reason: waivers.reason,
      by: users.name,
      at: waivers.waivedAt,
    })
    .from(waivers)
    .innerJoin(entries, eq(entries.id, waivers.entryId))
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .innerJoin(users, eq(users.id, waivers.waivedBy))
    .where(eq(entries.stageId, stage.id))
    .orderBy(asc(receipts.number));
}

/** Entries that are read once more than their stage asks for, since when. */
function listAdded({ db }: Context, stage: Stage) {
  return db
    .select({
      id: extraReadings.entryId,
      number: receipts.number,
      cause: extraReadings.cause,
      at: extraReadings.addedAt,
    })
    .from(extraReadings)
    .innerJoin(entries, eq(entries.id, extraReadings.entryId))
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .where(eq(entries.stageId, stage.id))
    .orderBy(asc(receipts.number));
}

/** Work that was passed on, one line for each time. */
async function listHandovers(context: Context, stage: Stage) {
  const rows = await context.db
    .select({ judge: users.name, judgeId: users.id, handover: handovers })
    .from(handovers)
    .innerJoin(assignments, eq(assignments.id, handovers.assignmentId))
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .where(eq(entries.stageId, stage.id))
    .orderBy(asc(handovers.passedAt));
  const by = await namesOf(
    context.db,
    rows.map(({ handover }) => handover.passedBy),
  );
  const times = groupBy(rows, ({ judgeId, handover }) => `${judgeId} ${handover.passedAt.getTime()}`);
  return [...times].flatMap(([id, group]) => {
    const [first] = group;
    if (!first) return [];
    const { judge, handover } = first;
    const { reason, passedBy, passedAt } = handover;
    return [{ id, judge, count: group.length, reason, by: by.get(passedBy) ?? "", at: passedAt }];
  });
}
