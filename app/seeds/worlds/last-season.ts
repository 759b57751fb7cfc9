import { innovations } from "db/schema";
import { eq } from "drizzle-orm";
import { kippBlueprint } from "~/domain/editions/templates/kipp-2023";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { dayInJakarta } from "~/domain/kernel/days";
import { nominateInnovation, prepareDossier } from "~/domain/nominations/nominating.server";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { chooseTied } from "~/domain/plenary/moving.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { happen } from "../agenda";
import { authority, chair, demoJudges, firstOfficer } from "../demo-accounts";
import { appointPanel, publishBlueprint, type SeedEdition, stageAt } from "../edition";
import { fullReading } from "../full-reading";
import { closingStep, type Journey, journeysOf } from "../journey";
import { startStage } from "../judging";
import { as, type Seeding } from "../seeding";
import { deskQuality, lastSeasonPlans, presentationQuality, shownPlaces, tiedPlaces } from "./last-season-plans";

/** A small edition of the year before, decided and over: list, motion, decree, gallery, nominations. */
export async function seedLastSeason(seeding: Seeding) {
  const timetable = seeding.clock.lastSeason;
  const blueprint = kippBlueprint(timetable.dates, {
    year: timetable.year,
    desk: { judgesPerEntry: 3, cutSize: 12, cutLabel: "Top 12" },
    presentation: { judgesPerEntry: 5, cutSize: 6, cutLabel: "Top 6" },
  });
  const edition = await publishBlueprint(seeding, blueprint, timetable);
  await appointPanel(seeding, edition, demoJudges);
  const journeys = await journeysOf(seeding, edition, lastSeasonPlans(timetable));
  await happen([...journeys.flatMap(({ steps }) => steps), closingStep(seeding, edition)]);

  await decideDesk(seeding, edition, journeys);
  await decidePresentation(seeding, edition, journeys);
  await honour(seeding, edition, journeys);
}

async function decideDesk(seeding: Seeding, edition: SeedEdition, journeys: readonly Journey[]) {
  const { timetable } = edition;
  const stage = stageAt(edition, 1);
  await startStage(seeding, stage, timetable.at(timetable.deskDay, "08:00:00"));
  const quality = (proposalId: string) => deskQuality(placeOf(journeys, proposalId));
  const tied = (proposalId: string) => tiedPlaces.includes(placeOf(journeys, proposalId));
  await happen(await fullReading(seeding, stage, timetable.at(timetable.deskDay + 1), { days: 24, quality, tied }));

  await closeStage(await as(seeding, firstOfficer, timetable.at(timetable.deskDay + 29)), stage.id);
  const plenary = await as(seeding, chair, timetable.at(timetable.deskDay + 30, "10:00:00"));
  const { rows } = await findStandings(plenary, stage.id);
  const title = journeys.find(({ plan }) => plan.place === tiedPlaces[0])?.plan.title;
  await chooseTied(plenary, stage.id, {
    entryId: rows.find((row) => row.title === title)?.entryId ?? "",
    reason: "Nilai sama sampai kriteria terakhir; yang dipilih sudah direplikasi dua unit lain.",
    votesFor: 6,
    votesAgainst: 2,
    abstentions: 0,
  });
  await confirmStage(plenary, stage.id);
  const announcing = await as(seeding, firstOfficer, timetable.at(timetable.deskDay + 31));
  await announceStage(announcing, stage.id, `PENG-3/CONTOH/${timetable.year}`);
}

async function decidePresentation(seeding: Seeding, edition: SeedEdition, journeys: readonly Journey[]) {
  const { timetable } = edition;
  const stage = stageAt(edition, 2);
  await startStage(seeding, stage, timetable.at(timetable.presentationDay, "08:00:00"));
  const quality = (proposalId: string) => presentationQuality(placeOf(journeys, proposalId));
  await happen(await fullReading(seeding, stage, timetable.at(timetable.presentationDay + 1), { days: 5, quality }));

  await closeStage(await as(seeding, firstOfficer, timetable.at(timetable.presentationDay + 8)), stage.id);
  await confirmStage(await as(seeding, chair, timetable.at(timetable.presentationDay + 9)), stage.id);
  const signing = timetable.at(timetable.presentationDay + 12);
  const decree = { decreeNo: `CONTOH-9/KIPP/${timetable.year}`, decreeOn: dayInJakarta(signing) };
  await determineResult(await as(seeding, authority, signing), stage.id, decree);
}

/** Two winners go into the gallery; one dossier is prepared, the other nomination waits for its check. */
async function honour(seeding: Seeding, { timetable }: SeedEdition, journeys: readonly Journey[]) {
  const officer = await as(seeding, firstOfficer, timetable.at(timetable.presentationDay + 16));
  const target = { targetYear: seeding.clock.year + 1, closesOn: dayInJakarta(seeding.clock.midSeason.at(150)) };
  const idOf = (place: number) => journeys[place]?.draft.id ?? "";
  await publishWinner(officer, idOf(shownPlaces.sinovik));
  await publishWinner(officer, idOf(shownPlaces.unpsa));

  const nominating = await as(seeding, firstOfficer, timetable.at(timetable.presentationDay + 20));
  const sinovik = await innovationOf(seeding, idOf(shownPlaces.sinovik));
  const unpsa = await innovationOf(seeding, idOf(shownPlaces.unpsa));
  const prepared = await nominateInnovation(nominating, { innovationId: sinovik, scheme: "sinovik", ...target });
  await nominateInnovation(nominating, { innovationId: unpsa, scheme: "unpsa", ...target });
  await prepareDossier(await as(seeding, firstOfficer, timetable.at(timetable.presentationDay + 24)), prepared);
}

async function innovationOf({ db }: Seeding, proposalId: string): Promise<string> {
  const [innovation] = await db
    .select({ id: innovations.id })
    .from(innovations)
    .where(eq(innovations.proposalId, proposalId));
  return innovation?.id ?? "";
}

function placeOf(journeys: readonly Journey[], proposalId: string): number {
  return journeys.find(({ draft }) => draft.id === proposalId)?.plan.place ?? 0;
}
