import { draws, editions, entries, outcomes, proposals, stages } from "db/schema";
import { and, asc, eq } from "drizzle-orm";
import { countSuspicions } from "~/domain/assignment/answering.server";
import { countForsaken, countLacking } from "~/domain/assignment/lacking.server";
import { countProposedOverrides } from "~/domain/assignment/overriding.server";
import { mayAnswerSuspicions } from "~/domain/assignment/policy";
import { findBreaches } from "~/domain/assignment/withdrawing.server";
import { mayPrepareCopies } from "~/domain/blind/policy";
import { countUnchecked } from "~/domain/blind/preparing.server";
import { mayOpenCalibration } from "~/domain/calibration/policy";
import { calibrationsOf, practiceEntriesOf } from "~/domain/calibration/waiting.server";
import { lastSecondPassed, registrationPhase } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { papersToCheck } from "~/domain/paper-sheets/listing.server";
import { mayReadPaper } from "~/domain/paper-sheets/policy";
import { type Actor, actorId, holds } from "~/domain/people/actor";
import { mayAnnounce, mayConfirm, mayDetermine } from "~/domain/plenary/policy";
import { waitingQuestions } from "~/domain/questions/finding.server";
import { mayReadQuestions } from "~/domain/questions/policy";
import { countReopened } from "~/domain/ranking/closing.server";
import { listJudges } from "~/domain/stages/finding.server";
import { mayAppoint, mayClose, mayMoveEnd, mayReopenStage, mayRun } from "~/domain/stages/policy";
import { isScreeningFinished } from "~/domain/stages/preparing.server";
import type { Stage } from "~/domain/stages/stage";
import { undecidedContradictions } from "~/domain/visits/finding.server";
import { mayRule } from "~/domain/visits/policy";
import { isFreeChair, lacksChair } from "./lacking-chair.server";
import type { Waiting, WaitingKind } from "./waiting";
import { hasTimetable, timetableSteps } from "./waiting-presentations.server";
import { sleepingSeats } from "./waiting-seats.server";

type Row = {
  stage: Stage;
  edition: string;
  asleep: number;
  asked: number;
  papers: number;
  undecided: number;
  hasTimetable: boolean;
  practice: number;
  opened: number;
};

/** What waits for the actor in the stages of running editions: the next step of each, and what keeps it from coming. */
export async function listStageWork(context: Context): Promise<Waiting[]> {
  const rows = await listStagesInHand(context);
  const work: Waiting[] = [];
  for (const row of rows) {
    const stage = { id: row.stage.id, name: `${row.stage.name} · ${row.edition}` };
    for (const kind of await stepsOf(context, row, rows)) work.push({ kind, count: 1, stage });
    const ofTimetable = row.hasTimetable ? await timetableSteps(context, row.stage) : [];
    for (const [kind, count] of ofTimetable) work.push({ kind, count, stage });
    if (row.stage.status === "open" && !mayReadQuestions(context.actor, row.stage))
      work.push({ kind: "questionsToAnswer", count: row.asked, stage });
    if (
      row.practice > 0 &&
      row.opened === 0 &&
      !mayOpenCalibration(context.actor, row.stage, "preparing", row.practice)
    )
      work.push({ kind: "practiceToOpen", count: row.practice, stage });
    if (isRunning(row.stage, context.now) && !mayReadPaper(context.actor, row.stage))
      work.push({ kind: "papersToCheck", count: row.papers, stage });
    if (
      row.undecided > 0 &&
      !mayRule(context.actor, row.stage) &&
      (await isFreeChair(context, row.stage, actorId(context.actor)))
    )
      work.push({ kind: "contradictionsToDecide", count: row.undecided, stage });
    if (!mayAppoint(context.actor, row.stage, "judge")) work.push({ kind: "seatsAsleep", count: row.asleep, stage });
  }
  return work;
}

function isRunning({ status, closesAt }: Stage, now: Date): boolean {
  return status === "open" && !lastSecondPassed(closesAt, now);
}

async function listStagesInHand(context: Context): Promise<Row[]> {
  const { actor, db } = context;
  const rows = await db
    .select({
      stage: stages,
      edition: editions.name,
      asleep: sleepingSeats(context),
      asked: waitingQuestions(context),
      papers: papersToCheck(context),
      undecided: undecidedContradictions(context),
      hasTimetable,
      practice: practiceEntriesOf(context),
      opened: calibrationsOf(context).opened,
    })
    .from(stages)
    .innerJoin(editions, and(eq(editions.id, stages.editionId), eq(editions.status, "published")))
    .orderBy(asc(editions.opensAt), asc(stages.position));
  return rows.filter(({ stage }) => isInHand(actor, stage));
}

function isInHand(actor: Actor, { id, editionId }: Stage): boolean {
  return (
    holds(actor, "secretariat", { editionId }) ||
    holds(actor, "authority", { editionId }) ||
    holds(actor, "panel_chair", { stageId: id })
  );
}

async function stepsOf(context: Context, row: Row, rows: readonly Row[]): Promise<WaitingKind[]> {
  const { stage } = row;
  if (stage.status === "open") return [...(await lookingOver(context, stage)), ...(await openSteps(context, row))];
  const steps = stage.status === "planned" ? await plannedSteps(context, stage) : await laterSteps(context, row, rows);
  return (await lacksChair(context, stage)) ? [...steps, "toSeatChair"] : steps;
}

/**
 * A stage can be filled once registration is over and screened, or the stage before it is final. With nobody to enter it,
 * as nobody was eligible or nobody reached the passing grade, only the authority leads on: more time for registration, or
 * the end of the edition.
 */
async function plannedSteps(context: Context, stage: Stage): Promise<WaitingKind[]> {
  const { actor } = context;
  if (stage.position === 1) {
    const edition = await findEdition(context, stage.editionId);
    const isOver = registrationPhase(edition, context.now) === "over";
    if (!isOver || !(await isScreeningFinished(context, edition.id))) return [];
    if (!(await isAnyoneEligible(context, edition.id)))
      return holds(actor, "authority", { editionId: edition.id }) ? ["nobodyToJudge"] : [];
    return mayRun(actor, stage, "assigning") ? [] : [...(await seatsMissing(context, stage)), "toPrepare"];
  }
  const [before] = await context.db
    .select({ id: stages.id, status: stages.status })
    .from(stages)
    .where(and(eq(stages.editionId, stage.editionId), eq(stages.position, stage.position - 1)));
  if (before?.status !== "final") return [];
  if (!(await hasAdvanced(context, before.id)))
    return holds(actor, "authority", { editionId: stage.editionId }) ? ["nobodyPassed"] : [];
  return mayRun(actor, stage, "assigning") ? [] : [...(await seatsMissing(context, stage)), "toPrepare"];
}

async function hasAdvanced({ db }: Context, stageId: string): Promise<boolean> {
  const advanced = await db
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(outcomes, eq(outcomes.entryId, entries.id))
    .where(and(eq(entries.stageId, stageId), eq(outcomes.outcome, "advanced")))
    .limit(1);
  return advanced.length > 0;
}

/** A stage that is about to be drawn has a panel large enough for one entry at least, and for a third reading of it. */
async function seatsMissing(context: Context, stage: Stage): Promise<WaitingKind[]> {
  const needed = stage.judgesPerEntry + (stage.combination === "third_reading" ? 1 : 0);
  return (await listJudges(context, stage.id)).length < needed ? ["toSeatJudges"] : [];
}

async function isAnyoneEligible({ db }: Context, editionId: string): Promise<boolean> {
  const eligible = and(eq(proposals.editionId, editionId), eq(proposals.status, "eligible"));
  return (await db.select({ id: proposals.id }).from(proposals).where(eligible).limit(1)).length > 0;
}

/** What the portal cannot know by itself: whether two have to do with each other, and what a file tells. */
async function lookingOver(context: Context, stage: Stage): Promise<WaitingKind[]> {
  const { actor } = context;
  const steps: WaitingKind[] = [];
  if (!mayAnswerSuspicions(actor, stage) && (await countSuspicions(context, stage)) > 0)
    steps.push("suspicionsToAnswer");
  const isChair = holds(actor, "panel_chair", { stageId: stage.id });
  if (isChair && (await countProposedOverrides(context, stage)) > 0) steps.push("overridesToAnswer");
  if (!mayPrepareCopies(actor, stage) && (await countUnchecked(context, stage)) > 0) steps.push("toCheckFiles");
  return steps;
}

async function openSteps(context: Context, { stage, undecided }: Row): Promise<WaitingKind[]> {
  const { actor, now } = context;
  const steps: WaitingKind[] = [];
  const isOver = lastSecondPassed(stage.closesAt, now);
  const isWhole = (await countLacking(context, stage)) === 0;
  if (!isWhole && isOver) steps.push(mayMoveEnd(actor, stage) ? "judgingLate" : "toExtend");
  if (!mayClose(actor, stage)) {
    if (!isWhole && (await countForsaken(context, stage)) > 0) steps.push("judgesMissing");
    const breaches = await findBreaches(context, { stageId: stage.id });
    if (breaches.length > 0) steps.push("conflictsFound");
    else if (isWhole && undecided === 0 && (await countReopened(context, stage)) === 0) steps.push("toClose");
  }
  if (await lacksChair(context, stage)) steps.push("toSeatChair");
  return steps;
}

/** A list is confirmed by a chair without a conflict, on standings without one. */
async function closedSteps(context: Context, stage: Stage): Promise<WaitingKind[]> {
  const { actor } = context;
  const breaches = await findBreaches(context, { stageId: stage.id });
  if (breaches.length > 0) return mayReopenStage(actor, stage) ? [] : ["conflictsFound"];
  return !mayConfirm(actor, stage) && (await isFreeChair(context, stage, actorId(actor))) ? ["toConfirm"] : [];
}

async function laterSteps(context: Context, { stage }: Row, rows: readonly Row[]): Promise<WaitingKind[]> {
  const { actor, now, db } = context;
  const steps: WaitingKind[] = [];
  if (stage.status === "assigning") {
    steps.push(...(await lookingOver(context, stage)));
    const drawn = await db.select({ id: draws.id }).from(draws).where(eq(draws.stageId, stage.id)).limit(1);
    if (!mayRun(actor, stage, "open")) {
      if (drawn.length === 0) steps.push(...(await seatsMissing(context, stage)), "toDraw");
      else if (now >= stage.opensAt && !lastSecondPassed(stage.closesAt, now)) steps.push("toOpen");
    }
    if (lastSecondPassed(stage.closesAt, now) && !mayMoveEnd(actor, stage)) steps.push("toExtend");
  }
  const isLast = rows.every(
    ({ stage: other }) => other.editionId !== stage.editionId || other.position <= stage.position,
  );
  if (stage.status === "closed") steps.push(...(await closedSteps(context, stage)));
  if (!isLast && !mayAnnounce(actor, stage)) steps.push("toAnnounce");
  if (!mayDetermine(actor, stage, isLast)) steps.push("toDetermine");
  return steps;
}
