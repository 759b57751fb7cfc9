import type { Database } from "db/engine/database";
import {
  answers,
  assignments,
  conflicts,
  editions,
  entries,
  events,
  fingerprints,
  formSections,
  innovations,
  motions,
  nominations,
  proposals,
  receipts,
  scores,
  searchDocuments,
  sheets,
  stages,
  tracks,
  unitNames,
  unitPredecessors,
  users,
} from "db/schema";
import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { isPassword } from "~/adapters/password.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { checkInvariants } from "~/domain/audit/invariants/checking.server";
import { listPriorAwards } from "~/domain/continuation/finding.server";
import { findCurrentEdition } from "~/domain/editions/finding.server";
import { findInnovation } from "~/domain/gallery/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { addMonths, dayInJakarta } from "~/domain/kernel/days";
import { verifyChains } from "~/domain/ledger/verifying.server";
import { nobody } from "~/domain/people/actor";
import { findCredentials } from "~/domain/people/finding.server";
import { listAnnounced } from "~/domain/plenary/finding.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { placesLeft } from "~/domain/ranking/standings";
import { findOwnSheet } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { ensureBase } from "~/seeds/base";
import { clockFrom } from "~/seeds/clock";
import { demoAccounts } from "~/seeds/demo-accounts";
import { demoPassword } from "~/seeds/demo-password";
import { criteriaOf, listReadings } from "~/seeds/judging";
import { as, type Seeding } from "~/seeds/seeding";
import { AlreadyThere, seedWorld } from "~/seeds/worlds";
import { type CaseName, titleOfCase } from "~/seeds/worlds/mid-season-plans";
import { passing, sheetFor } from "~/seeds/worlds/mid-season-sheets";
import { freshDatabase } from "../support/database";

const now = new Date("2026-08-17T10:00:00+07:00");
const patience = 120_000;

test("on the first day registration is open, every demo account can sign in and nobody has written anything", {
  timeout: patience,
}, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "first-day", { now });

  const edition = await findCurrentEdition(contextOf(database, nobody, now));
  expect(edition).toMatchObject({ slug: "kipp-2026", status: "published" });
  expect(edition?.opensAt).toEqual(new Date("2026-08-17T00:00:00+07:00"));
  expect(await database.read.select().from(proposals)).toEqual([]);
  for (const { email } of demoAccounts) {
    expect(await findCredentials(database.read, email), email).toBeDefined();
  }
  const credentials = await findCredentials(database.read, "sekretariat@contoh.example");
  expect(await isPassword(demoPassword, credentials?.passwordHash ?? "")).toBe(true);
  await expectSound(database);
});

test("the real gallery keeps names of their time, and units what they grew out of", { timeout: patience }, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "first-day", { now });

  const renamed = await findInnovation(contextOf(database, nobody, now), "sheltered-workshop-peduli");
  expect(renamed.unit).toBe("Sentra Terpadu Kartini Temanggung");
  expect(renamed.unitThen).toBe(
    "Balai Besar Rehabilitasi Sosial Penyandang Disabilitas Intelektual Kartini Temanggung",
  );
  expect(renamed.awards.map(({ evidence }) => evidence).sort()).toEqual([
    "unverified",
    "unverified",
    "verified",
    "verified",
    "verified",
  ]);
  const [bekasi] = await database.read.select().from(unitNames).where(eq(unitNames.shortName, "ST Pangudi Luhur"));
  const merged = await database.read
    .select()
    .from(unitPredecessors)
    .where(eq(unitPredecessors.unitId, bekasi?.unitId ?? ""));
  expect(merged.map(({ kind }) => kind)).toEqual(["merged", "merged", "merged"]);
});

test("last season is decided: two lists, a motion, a decree, two winners in the gallery and two nominations", {
  timeout: patience,
}, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "last-season", { now });

  const [edition] = await database.read.select().from(editions);
  expect(edition).toMatchObject({ slug: "kipp-2025", status: "finished", isExample: true });
  const lists = await listAnnounced(contextOf(database, nobody, now), edition?.id ?? "");
  expect(lists.map(({ label, entries }) => [label, entries.length])).toEqual([
    ["Top 12", 12],
    ["Top 6", 6],
  ]);
  expect(await database.read.select().from(motions)).toHaveLength(1);
  const shown = await database.read.select().from(innovations).where(eq(innovations.isExample, true));
  expect(shown.map(({ title }) => title.includes("(CONTOH)"))).toEqual([true, true]);
  const nominated = await database.read.select().from(nominations);
  expect(nominated.map(({ scheme, status }) => `${scheme} ${status}`).sort()).toEqual([
    "sinovik preparing",
    "unpsa candidate",
  ]);
  await expectSound(database);
});

test("mid season beside last season: every state and every named case is there", { timeout: patience }, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "last-season", { now });
  await seedWorld(database, "mid-season", { now });
  const timetable = clockFrom(now).midSeason;

  expect(await findCurrentEdition(contextOf(database, nobody, now))).toMatchObject({ slug: "kipp-2026" });
  const statuses = await statusesIn(database, "kipp-2026");
  expect(statuses).toEqual({ eligible: 47, ineligible: 6, not_submitted: 6, withdrawn: 1 });
  expect(await proposalOf(database, "renamedUnit")).toMatchObject({
    unit: "Sentra Terpadu Kartini Temanggung",
    status: "eligible",
  });
  expect(await proposalOf(database, "mergedUnit")).toMatchObject({
    unit: "Sentra Terpadu Pangudi Luhur Bekasi",
    status: "eligible",
  });
  const merged = await proposalOf(database, "mergedUnit");
  const renamed = await proposalOf(database, "renamedUnit");
  for (const proposal of [merged, renamed]) {
    const prior = await listPriorAwards(contextOf(database, nobody, now), proposal);
    expect(prior).toMatchObject([{ scheme: "sinovik", result: "top_99", year: 2019 }]);
  }
  const exactly = await proposalOf(database, "exactlyTwoYears");
  expect(exactly).toMatchObject({ startedOn: addMonths(timetable.dates.ageCountedOn, -24), status: "eligible" });
  expect(await proposalOf(database, "leapDay")).toMatchObject({ startedOn: "2024-02-29", status: "eligible" });
  expect(await proposalOf(database, "replication")).toMatchObject({ track: "replikasi", status: "eligible" });
  expect((await proposalOf(database, "replication")).replicates).toContain("Top 99");
  const left = await proposalOf(database, "leftWithHead");
  const [closed] = await database.read
    .select()
    .from(events)
    .where(and(eq(events.type, "registration.closed"), eq(events.chain, left.editionId)));
  expect([left.status, JSON.parse(closed?.body ?? "{}").details.held[left.id]]).toEqual(["not_submitted", "unit_head"]);
  const twin = await proposalOf(database, "sameTitleAgain");
  const first = await proposalOf(database, "sameTitle");
  expect([first.status, twin.status, first.titleKey === twin.titleKey, first.unitId === twin.unitId]).toEqual([
    "eligible",
    "not_submitted",
    true,
    false,
  ]);
  expect(await countOver(database, "kipp-2026")).toBe(1);
  await expectSound(database);
});

test("mid season: judges are at different points, one is in conflict by his unit, one declared a conflict and was replaced", {
  timeout: patience,
}, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "mid-season", { now });

  const open = await database.read.select().from(stages).where(eq(stages.status, "open"));
  expect(open.map(({ opensAt, closesAt }) => opensAt < now && now < closesAt)).toEqual([true]);
  const states = await database.read
    .select({ assignment: assignments.status, sheet: sheets.status, count: count() })
    .from(assignments)
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .groupBy(assignments.status, sheets.status);
  expect(states.map(({ assignment, sheet }) => `${assignment} ${sheet}`).sort()).toEqual([
    "accepted draft",
    "accepted handed_in",
    "accepted null",
    "assigned null",
    "declined_conflict null",
  ]);
  expect(await database.read.select().from(conflicts)).toHaveLength(1);
  const perEntry = await readersPerEntry(database);
  expect(perEntry.every(({ count }) => count === 3)).toBe(true);
  const own = await proposalOf(database, "unitOfAJudge");
  expect(own.unit).toBe("Pusat Data dan Informasi Kesejahteraan Sosial");
  expect(await judgesOf(database, own.id)).not.toContain("juri6@contoh.example");
  expect(await spreadOf(database, "divergent")).toBeGreaterThan(15);
});

test("mid season: once every sheet is in, two entries tie across the cut", { timeout: patience }, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "mid-season", { now });
  const [stage] = await database.read.select().from(stages).where(eq(stages.status, "open"));
  if (!stage) throw new Error("no stage is open");
  const seeding = await ensureBase({ database, db: database.read, clock: clockFrom(now), passwordHash: "-" });
  await finish(seeding, stage);

  const chair = await as(seeding, "ketua@contoh.example", now);
  await closeStage(chair, stage.id);
  const { rows } = await findStandings(chair, stage.id);
  const contested = rows.filter(({ side }) => side === "contested").map(({ title }) => title);
  expect(contested.sort()).toEqual([titleOfCase("tiedOne"), titleOfCase("tiedOther")].sort());
  expect(placesLeft(rows, stage.cutSize)).toBe(1);
  await expectSound(database);
});

test("the small contest is open and shows every state that a proposal can be in before its deadline", {
  timeout: patience,
}, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "mid-season", { now });

  const [contest] = await database.read.select().from(editions).where(eq(editions.slug, "lomba-sentra-2026"));
  expect(contest && contest.opensAt < now && now < contest.closesAt).toBe(true);
  expect(await statusesIn(database, "lomba-sentra-2026")).toEqual({
    draft: 4,
    with_head: 1,
    returned: 1,
    endorsed: 1,
    submitted: 5,
    withdrawn: 1,
  });
  expect(await countOver(database, "lomba-sentra-2026")).toBe(1);
});

test("a world that is there already is refused and nothing is added", { timeout: patience }, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "first-day", { now });
  const before = await database.read.select({ count: count() }).from(users);

  await expect(seedWorld(database, "mid-season", { now })).rejects.toThrow(AlreadyThere);

  expect(await database.read.select({ count: count() }).from(users)).toEqual(before);
  expect(await database.read.select({ slug: editions.slug }).from(editions)).toEqual([{ slug: "kipp-2026" }]);
});

test.each(["2028-02-29T00:00:01+07:00", "2027-01-01T00:20:00+07:00"])(
  "a season made on %s holds as well",
  { timeout: patience },
  async (day) => {
    const database = await freshDatabase();
    await seedWorld(database, "mid-season", { now: new Date(day) });

    const last = await database.read
      .select({ at: sql`max(${receipts.submittedAt})`.mapWith(receipts.submittedAt) })
      .from(receipts);
    expect(dayInJakarta(last[0]?.at ?? now) <= day.slice(0, 10)).toBe(true);
    await expectSound(database);
  },
);

test("the national world keeps its proportions and stands every check that commands stand", {
  timeout: patience,
}, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "national", { now, size: 120 });

  expect(await statusesIn(database, "nasional-2026")).toEqual({ eligible: 66, ineligible: 19, not_submitted: 35 });
  const perEntry = await readersPerEntry(database);
  expect(perEntry.map(({ count }) => count)).toEqual(Array.from({ length: 66 }, () => 3));
  const numbers = await database.read.select().from(receipts).orderBy(receipts.submittedAt, receipts.number);
  expect(numbers.map(({ number }) => number)).toEqual(
    numbers.map((_, place) => `SYB-NASIONAL-2026-${String(place + 1).padStart(4, "0")}`),
  );
  expect(await countOver(database, "nasional-2026")).toBe(0);
  const documents = await database.read.select().from(searchDocuments);
  expect([documents.length, documents.filter(({ body }) => body !== "").length]).toEqual([120, 85]);
  const handedOn = await database.read.select({ signature: fingerprints.signature }).from(fingerprints);
  expect(handedOn.length).toBeGreaterThan(85);
  expect(handedOn.filter(({ signature }) => signature.length !== 344)).toEqual([]);
  await expectSound(database);
});

test("a finished national world can be closed at once", { timeout: patience }, async () => {
  const database = await freshDatabase();
  await seedWorld(database, "national", { now, size: 40, finished: true });
  const [stage] = await database.read.select().from(stages).where(eq(stages.status, "open"));
  const seeding = await ensureBase({ database, db: database.read, clock: clockFrom(now), passwordHash: "-" });

  await closeStage(await as(seeding, "ketua@contoh.example", now), stage?.id ?? "");

  await expectSound(database);
});

async function expectSound(database: Database) {
  expect((await verifyChains(database.read)).flatMap(({ breaks }) => breaks)).toEqual([]);
  expect((await checkInvariants(database.read, new Date())).filter(({ violations }) => violations.length > 0)).toEqual(
    [],
  );
}

async function statusesIn({ read }: Database, slug: string) {
  const rows = await read
    .select({ status: proposals.status, count: count() })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .where(eq(editions.slug, slug))
    .groupBy(proposals.status);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

async function proposalOf({ read }: Database, name: CaseName) {
  const [row] = await read
    .select({ proposal: proposals, track: tracks.code, unit: unitNames.name })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .innerJoin(tracks, eq(tracks.id, proposals.trackId))
    .innerJoin(unitNames, and(eq(unitNames.unitId, proposals.unitId), isNull(unitNames.untilOn)))
    .where(and(eq(proposals.title, titleOfCase(name)), eq(editions.slug, "kipp-2026")));
  if (!row) throw new Error(`the case ${name} is not there`);
  return { ...row.proposal, track: row.track, unit: row.unit };
}

/** Answers of exactly one word too many; of more there are none. */
async function countOver({ read }: Database, slug: string): Promise<number> {
  const rows = await read
    .select({ words: answers.words, limit: formSections.wordLimit })
    .from(answers)
    .innerJoin(formSections, eq(formSections.id, answers.sectionId))
    .innerJoin(proposals, eq(proposals.id, answers.proposalId))
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .where(eq(editions.slug, slug));
  const over = rows.filter(({ words, limit }) => words > limit);
  expect(over.every(({ words, limit }) => words === limit + 1)).toBe(true);
  return over.length;
}

function readersPerEntry({ read }: Database) {
  return read
    .select({ entryId: assignments.entryId, count: count() })
    .from(assignments)
    .where(inArray(assignments.status, ["assigned", "accepted"]))
    .groupBy(assignments.entryId);
}

async function judgesOf({ read }: Database, proposalId: string): Promise<string[]> {
  const rows = await read
    .select({ email: users.email })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .where(eq(entries.proposalId, proposalId));
  expect(rows).not.toEqual([]);
  return rows.map(({ email }) => email);
}

/** How far the mean scores of a case's sheets lie apart. */
async function spreadOf(database: Database, name: CaseName): Promise<number> {
  const { id } = await proposalOf(database, name);
  const rows = await database.read
    .select({ sheet: sheets.id, mean: sql`avg(${scores.value})`.mapWith(Number) })
    .from(scores)
    .innerJoin(sheets, eq(sheets.id, scores.sheetId))
    .innerJoin(entries, eq(entries.id, sheets.entryId))
    .where(eq(entries.proposalId, id))
    .groupBy(sheets.id);
  const means = rows.map(({ mean }) => mean);
  return Math.max(...means) - Math.min(...means);
}

type OpenStage = typeof stages.$inferSelect;

/** Every judge does what is left to do. */
async function finish(seeding: Seeding, stage: OpenStage) {
  const criteria = await criteriaOf(seeding, stage, now);
  const readings = await listReadings(seeding, stage);
  const passes = passing([...new Set(readings.map(({ title }) => title))]);
  for (const reading of readings) {
    const judge = await as(seeding, reading.judge, now);
    await acceptAssignment(judge, reading.id);
    const { status, version } = await findOwnSheet(judge, reading.id);
    if (status === "handed_in") continue;
    await saveSheet(judge, reading.id, { version, ...sheetFor(criteria, reading, passes.has(reading.title)) });
    await handInSheet(judge, reading.id);
  }
}
