import { kippBlueprint } from "~/domain/editions/templates/kipp-2023";
import { demoJudges } from "../demo-accounts";
import { appointPanel, publishBlueprint } from "../edition";
import type { Seeding } from "../seeding";

/** The morning on which registration opens: everything is announced, nobody has written a word. */
export async function seedFirstDay(seeding: Seeding) {
  const { firstDay } = seeding.clock;
  const edition = await publishBlueprint(seeding, kippBlueprint(firstDay.dates, { year: firstDay.year }), firstDay);
  await appointPanel(seeding, edition, demoJudges);
}
