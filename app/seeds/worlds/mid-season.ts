import { declareConflict } from "~/domain/assignment/declaring.server";
import { kippBlueprint } from "~/domain/editions/templates/kipp-2023";
import { Refusal } from "~/domain/kernel/refusal";
import type { Stage } from "~/domain/stages/stage";
import { submitProposal } from "~/domain/submission/submitting.server";
import { after, happen, type Step } from "../agenda";
import { demoJudges } from "../demo-accounts";
import { appointPanel, publishBlueprint, type SeedEdition, stageAt } from "../edition";
import { closingStep, type Journey, journeysOf } from "../journey";
import { criteriaOf, listReadings, readingSteps, startStage } from "../judging";
import { as, type Seeding } from "../seeding";
import { staffOf } from "../staff";
import { midSeasonPlans, titleOfCase } from "./mid-season-plans";
import { deskCut, isCase, passing, progressWith, sheetFor } from "./mid-season-sheets";
import { registerOldAwards } from "./old-awards";
import { seedSmallContest } from "./small-contest";

const conflicted = "juri5@contoh.example";

/** This year's edition in the middle of its desk review, and a small contest whose registration is still open. */
export async function seedMidSeason(seeding: Seeding) {
  await seedSmallContest(seeding);
  const timetable = seeding.clock.midSeason;
  const blueprint = kippBlueprint(timetable.dates, {
    year: timetable.year,
    desk: {
      judgesPerEntry: 3,
      cutSize: deskCut,
      cutLabel: `Top ${deskCut}`,
      cuts: [{ track: "khusus", label: "Top 3 Khusus", size: 3 }],
    },
    presentation: {
      judgesPerEntry: 5,
      cutSize: 8,
      cutLabel: "Top 8",
      cuts: [{ track: "khusus", label: "Top 1 Khusus", size: 1 }],
    },
  });
  const edition = await publishBlueprint(seeding, blueprint, timetable);
  await appointPanel(seeding, edition, demoJudges);
  await registerOldAwards(seeding, timetable.publishedAt);
  const journeys = await journeysOf(seeding, edition, midSeasonPlans(timetable));
  const refused = refusedTitle(seeding, edition, journeys);
  await happen([...journeys.flatMap(({ steps }) => steps), refused, closingStep(seeding, edition)]);
  await judge(seeding, edition);
}

/** The second unit with the same title has its endorsement, but cannot submit any more. */
function refusedTitle(seeding: Seeding, { timetable }: SeedEdition, journeys: readonly Journey[]): Step {
  const journey = journeys.find(({ plan }) => plan.title === titleOfCase("sameTitleAgain"));
  if (!journey) throw new Error("no proposal has the same title");
  const at = timetable.at(25);
  const act = async () => {
    const head = await as(seeding, staffOf(journey.plan.unit).head, at);
    const outcome = await submitProposal(head, journey.draft.id).catch((error: unknown) => error);
    if (!(outcome instanceof Refusal) || outcome.reason !== "duplicate-title")
      throw new Error("the same title was accepted");
  };
  return { at, act };
}

async function judge(seeding: Seeding, edition: SeedEdition) {
  const { timetable } = edition;
  const stage = stageAt(edition, 1);
  await startStage(seeding, stage, timetable.at(timetable.deskDay, "08:00:00"));
  await declareOneConflict(seeding, stage, timetable.at(timetable.deskDay, "15:20:00"));
  await happen(await readingsSoFar(seeding, stage, timetable.at(timetable.deskDay + 1)));
}

async function declareOneConflict(seeding: Seeding, stage: Stage, moment: Date) {
  const readings = await listReadings(seeding, stage);
  const own = readings.find(
    ({ judge, title }) => judge === conflicted && !isCase(title, "tiedOne", "tiedOther", "divergent"),
  );
  const reason = "Saya pernah membimbing tim pengusul inovasi ini pada tahun pertama penerapannya.";
  await declareConflict(await as(seeding, conflicted, moment), own?.id ?? "", reason);
}

async function readingsSoFar(seeding: Seeding, stage: Stage, from: Date): Promise<Step[]> {
  const criteria = await criteriaOf(seeding, stage, from);
  const readings = await listReadings(seeding, stage);
  const passes = passing([...new Set(readings.map(({ title }) => title))]);
  const turns = new Map<string, number>();
  return readings.flatMap((reading) => {
    const turn = turns.get(reading.judge) ?? 0;
    turns.set(reading.judge, turn + 1);
    const progress = progressWith(reading.judge, turn, reading.title);
    const sheet = sheetFor(criteria, reading, passes.has(reading.title));
    return readingSteps(seeding, reading, progress, sheet, after(from, turn * 850));
  });
}
