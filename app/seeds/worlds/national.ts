import { kippBlueprint } from "~/domain/editions/templates/kipp-2023";
import { addDemoAccounts } from "../base-accounts";
import { type DemoAccount, demoJudges } from "../demo-accounts";
import { appointPanel, publishBlueprint, stageAt } from "../edition";
import { closingStep } from "../journey";
import { startStage } from "../judging";
import { judgeAll } from "../national/judging";
import { nationalPlans } from "../national/plans";
import { registerRegions } from "../national/regions";
import { screenAll } from "../national/screening";
import { type NationalOptions, sizesFor } from "../national/sizes";
import { writeProposals } from "../national/writing";
import type { Seeding } from "../seeding";
import { ensureStaff, exampleName } from "../staff";

/** A national competition in the middle of its desk review, in the numbers of 2022. */
export async function seedNational(seeding: Seeding, { size, finished = false }: NationalOptions) {
  const sizes = sizesFor(size);
  const timetable = seeding.clock.midSeason;
  const { year, establishedAt } = timetable;
  const identity = { slug: `nasional-${year}`, year, name: `Kompetisi Nasional ${year} (CONTOH)` };
  const judges = [...demoJudges, ...furtherJudges(sizes.judges)].slice(0, sizes.judges);
  const regions = await registerRegions(seeding, sizes.units, establishedAt);
  await addDemoAccounts(
    seeding,
    judges.filter(({ email }) => !seeding.people.has(email)),
    establishedAt,
  );
  const edition = await publishBlueprint(seeding, kippBlueprint(timetable.dates, identity), timetable);
  await appointPanel(seeding, edition, judges);
  await ensureStaff(seeding, [...regions.keys()], timetable.publishedAt);

  const plans = nationalPlans(timetable, sizes, [...regions.values()]);
  const made = await writeProposals(seeding, edition, plans, regions);
  await closingStep(seeding, edition).act();
  await screenAll(seeding, edition, made);
  const stage = stageAt(edition, 1);
  await startStage(seeding, stage, timetable.at(timetable.deskDay, "08:00:00"));
  await judgeAll(seeding, stage, timetable.at(timetable.deskDay + 1), finished);
}

function furtherJudges(count: number): DemoAccount[] {
  return Array.from({ length: count }, (_, place) => place + 1)
    .slice(demoJudges.length)
    .map((number) => {
      const name = exampleName(number + 100);
      return { email: `juri${number}@contoh.example`, name, role: "judge" as const, what: "Juri" };
    });
}
