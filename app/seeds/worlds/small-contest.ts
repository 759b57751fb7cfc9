import { smallContestBlueprint } from "~/domain/editions/templates/small-contest";
import { happen } from "../agenda";
import type { Timetable } from "../clock";
import { demoJudges } from "../demo-accounts";
import { appointPanel, publishBlueprint } from "../edition";
import { exampleProposals } from "../facts/example-proposals";
import { journeysOf } from "../journey";
import { type Plan, type PlannedFate, planFor } from "../plan";
import { cycled, type Seeding } from "../seeding";

const home = "st-kartini";

/** Kartini has a proposal in every state; other sentra give the secretariat something to check and to approve. */
const cases: ReadonlyArray<{ unit: string; fate: PlannedFate }> = [
  { unit: home, fate: "blank" },
  { unit: home, fate: "one-over" },
  { unit: home, fate: "draft" },
  { unit: home, fate: "with_head" },
  { unit: home, fate: "returned" },
  { unit: home, fate: "endorsed" },
  { unit: home, fate: "submitted" },
  { unit: home, fate: "withdrawn" },
  { unit: "sentra-alyatama", fate: "checked" },
  { unit: "sentra-handayani", fate: "checked" },
  { unit: "sentra-efata", fate: "submitted" },
  { unit: "sentra-mahatmiya", fate: "submitted" },
  { unit: "sentra-alyatama", fate: "draft" },
];

/** A contest among sentra whose registration is open now: the states that a closed one no longer has. */
export async function seedSmallContest(seeding: Seeding) {
  const timetable = seeding.clock.smallContest;
  const blueprint = smallContestBlueprint(timetable.dates);
  const edition = await publishBlueprint(seeding, blueprint, timetable);
  await appointPanel(seeding, edition, demoJudges);
  const journeys = await journeysOf(seeding, edition, plansOf(timetable, blueprint.categories));
  await happen(journeys.flatMap(({ steps }) => steps));
}

function plansOf(timetable: Timetable, categories: readonly string[]): Plan[] {
  return cases.map((wish, place) => {
    const idea = cycled(exampleProposals, place * 5 + 1);
    const checkedAt = timetable.at(70 + (place % 8), "10:30:00");
    return planFor(timetable, 2.5, { place, idea, category: cycled(categories, place), checkedAt, ...wish });
  });
}
