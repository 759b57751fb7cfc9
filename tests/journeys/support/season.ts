import { openDatabase } from "db/engine/database";
import { migrate } from "db/migrate";
import { assignments, entries, proposals, users } from "db/schema";
import { and, eq } from "drizzle-orm";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { findEditionBySlug } from "~/domain/editions/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { happen } from "~/seeds/agenda";
import { ensureBase } from "~/seeds/base";
import { clockFrom } from "~/seeds/clock";
import { readEdition } from "~/seeds/edition";
import { exampleProposals } from "~/seeds/facts/example-proposals";
import { integratedSentra, sentraInTheEast, sentraInTheWest } from "~/seeds/facts/units-sentra";
import { journeysOf } from "~/seeds/journey";
import { planFor, titleAt } from "~/seeds/plan";
import { as, cycled } from "~/seeds/seeding";
import { seedWorld } from "~/seeds/worlds";

const sentra = [...integratedSentra, ...sentraInTheWest, ...sentraInTheEast].map(({ key, names }) => ({
  key,
  name: names.at(-1)?.shortName ?? key,
}));

/** A first day on which registration opens, and the means to fill the contest with everyone else's work. */
export async function openSeason(address: string) {
  await migrate(address);
  const database = await openDatabase(address, { durable: false });
  const now = new Date();
  await seedWorld(database, "first-day", { now });
  const clock = clockFrom(now);
  const seeding = await ensureBase({ database, db: database.read, clock, passwordHash: "-" });
  const { id } = await findEditionBySlug(contextOf(database, nobody, now), `kipp-${clock.firstDay.year}`);
  const edition = await readEdition(seeding, id, clock.firstDay);
  const [desk, presentation] = edition.stages;
  if (!desk || !presentation) throw new Error("the edition has two stages");

  return {
    database,
    edition: edition.edition,
    timetable: clock.firstDay,
    desk,
    presentation,
    /** So many proposals by other units, from the first line to the verdict of the screening. */
    async fillTheField(count: number) {
      const plans = Array.from({ length: count }, (_, place) => {
        const idea = cycled(exampleProposals, place);
        const unit = cycled(sentra, place);
        return planFor(clock.firstDay, 0.3, { place, unit: unit.key, idea, title: titleAt(idea.title, unit.name) });
      });
      const journeys = await journeysOf(seeding, edition, plans);
      await happen(journeys.flatMap(({ steps }) => steps));
      return journeys.map(({ draft }) => draft.id);
    },
    /** The mailbox names of those who have to read a proposal in a stage. */
    async readersOf(stageId: string, title: string) {
      const rows = await database.read
        .select({ email: users.email })
        .from(assignments)
        .innerJoin(entries, eq(entries.id, assignments.entryId))
        .innerJoin(proposals, eq(proposals.id, entries.proposalId))
        .innerJoin(users, eq(users.id, assignments.judgeId))
        .where(and(eq(entries.stageId, stageId), eq(proposals.title, title)));
      return rows.map(({ email }) => email.replace("@contoh.example", ""));
    },
    /** Everyone who has not handed in yet scores every criterion by `mark` and hands in. */
    async readTheRest(stageId: string, moment: Date, mark: (proposalId: string) => number) {
      const rows = await database.read
        .select({ id: assignments.id, judge: users.email, proposalId: entries.proposalId })
        .from(assignments)
        .innerJoin(entries, eq(entries.id, assignments.entryId))
        .innerJoin(users, eq(users.id, assignments.judgeId))
        .where(and(eq(entries.stageId, stageId), eq(assignments.status, "assigned")));
      const stage = stageId === desk.id ? desk : presentation;
      for (const { id, judge, proposalId } of rows) {
        const context = await as(seeding, judge, moment);
        const { criteria } = await findRubric(context, stage.rubricId);
        const scores = criteria.map((criterion) => ({
          criterionId: criterion.id,
          value: mark(proposalId),
          note: "CONTOH",
        }));
        await acceptAssignment(context, id);
        await saveSheet(context, id, { version: 0, overallNote: "CONTOH", scores });
        await handInSheet(context, id);
      }
    },
  };
}
