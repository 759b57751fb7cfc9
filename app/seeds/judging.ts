import { assignments, entries, proposals, receipts, users } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { openStage } from "~/domain/assignment/opening.server";
import { groupBy } from "~/domain/kernel/grouping";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import type { Criterion } from "~/domain/scoring/rubric";
import { saveSheet } from "~/domain/scoring/saving.server";
import type { Score } from "~/domain/scoring/sheet";
import { prepareStage } from "~/domain/stages/preparing.server";
import type { Stage } from "~/domain/stages/stage";
import { after, type Step } from "./agenda";
import { firstOfficer } from "./demo-accounts";
import { as, type Seeding } from "./seeding";

export async function startStage(seeding: Seeding, stage: Stage, moment: Date) {
  const officer = await as(seeding, firstOfficer, moment);
  await prepareStage(officer, stage.id);
  await assignJudges(officer, stage.id, { seed: "benih-contoh" });
  await openStage(officer, stage.id);
}

export type Reading = {
  id: string;
  entryId: string;
  judge: string;
  proposalId: string;
  title: string;
  /** The how-manieth reading of its entry. */
  place: number;
};

/** The readings of a stage, entry by entry in the order of the receipts. */
export async function listReadings(seeding: Seeding, stage: Stage): Promise<Reading[]> {
  const rows = await seeding.db
    .select({
      id: assignments.id,
      entryId: assignments.entryId,
      judge: users.email,
      proposalId: proposals.id,
      title: proposals.title,
    })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .where(and(eq(entries.stageId, stage.id), inArray(assignments.status, ["assigned", "accepted"])))
    .orderBy(asc(receipts.number), asc(users.email));
  return [...groupBy(rows, ({ entryId }) => entryId).values()].flatMap((readings) =>
    readings.map((reading, place) => ({ ...reading, place })),
  );
}

/** How far a judge is with one reading. */
export type Progress = "untouched" | "accepted" | "draft" | "in";

export type Sheet = { scores: Score[]; overallNote: string };

/** What the judge does with one reading, as far as the progress says; a draft has half of its scores. */
export function readingSteps(
  seeding: Seeding,
  { id, judge }: Reading,
  progress: Progress,
  sheet: Sheet,
  moment: Date,
): Step[] {
  const saving = after(moment, 20);
  const handing = after(moment, 35);
  const scores = progress === "in" ? sheet.scores : sheet.scores.slice(0, Math.ceil(sheet.scores.length / 2));
  const overallNote = progress === "in" ? sheet.overallNote : "";
  const accept = async () => acceptAssignment(await as(seeding, judge, moment), id);
  const save = async () => saveSheet(await as(seeding, judge, saving), id, { version: 0, overallNote, scores });
  const handIn = async () => handInSheet(await as(seeding, judge, handing), id);
  const steps: Step[] = [
    { at: moment, act: accept },
    { at: saving, act: save },
    { at: handing, act: handIn },
  ];
  return steps.slice(0, stepsTaken[progress]);
}

const stepsTaken: Record<Progress, number> = { untouched: 0, accepted: 1, draft: 2, in: 3 };

export async function criteriaOf(seeding: Seeding, stage: Stage, moment: Date): Promise<Criterion[]> {
  const { criteria } = await findRubric(await as(seeding, firstOfficer, moment), stage.rubricId);
  return criteria;
}
