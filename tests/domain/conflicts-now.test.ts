import { assignments, changeAgents, collaborators, conflicts, grants, proposals, sheets, ties } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import { appointChangeAgent } from "~/domain/accounts/appointing.server";
import { endGrant } from "~/domain/accounts/ending.server";
import { findPerson } from "~/domain/accounts/listing.server";
import { listAnnulled } from "~/domain/assignment/annulled.server";
import { annulConflicted } from "~/domain/assignment/annulling.server";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { findConflicts } from "~/domain/assignment/conflicts.server";
import { acceptAssignment, declareConflict } from "~/domain/assignment/declaring.server";
import { conflictKey } from "~/domain/assignment/draw";
import { passOnWork } from "~/domain/assignment/passing-on.server";
import { newId } from "~/domain/kernel/ids.server";
import { appointToPanel } from "~/domain/panels/appointing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { chooseTied } from "~/domain/plenary/moving.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findStandings } from "~/domain/ranking/finding.server";
import { reopenStage } from "~/domain/ranking/reopening.server";
import { describeUnit } from "~/domain/registers/describing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { reopenSheet } from "~/domain/scoring/reopening.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { lowerReadings } from "~/domain/scoring/waiving.server";
import { extendStage } from "~/domain/stages/extending.server";
import { findAnyStage } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { whileJudging } from "../support/blueprint";
import { aClosedDesk, anEligibleProposal, anOpenStage, assignmentsOf, everySheetIn, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const carried = { reason: "Dampaknya lebih luas", votesFor: 3, votesAgainst: 1, abstentions: 0 };

/** A judge with a sheet that is handed in, on an entry of Sentra Kartini. */
async function aReading(world: World) {
  await anOpenStage(world, 1);
  const [row] = await assignmentsOf(world, world.desk);
  const { id = "", judgeId = "", entryId = "", proposalId = "" } = row ?? {};
  const judge = await world.as(judgeId, whileJudging);
  await acceptAssignment(judge, id);
  const { criteria } = await findRubric(judge, (await findAnyStage(judge, world.desk)).rubricId);
  const scores = criteria.map((criterion) => ({ criterionId: criterion.id, value: 70, note: "" }));
  const save = (version: number, overallNote = "Alasan") => saveSheet(judge, id, { version, overallNote, scores });
  return { id, judgeId, entryId, proposalId, judge, save };
}

/** As an earlier import could have left it: an office that no command has held against the judge's work. */
const officeBehindTheBack = (world: World, userId: string) =>
  world.database.write(async (db) => {
    const office = { role: "innovator" as const, unitId: world.units.kartini, fromAt: whileJudging };
    await db.insert(grants).values({ id: newId(), userId, ...office });
  });

const readingsOf = (world: World, entryId: string) =>
  world.database.read.select().from(assignments).where(eq(assignments.entryId, entryId));

test("a judge who gets an office in the unit loses the reading at once; the sheet is annulled and kept, another reads", async () => {
  const world = await freshWorld();
  const { id, judgeId, entryId, save, judge } = await aReading(world);
  await save(0);
  await handInSheet(judge, id);

  const officer = await world.as(world.people.officer, whileJudging);
  await grantRole(officer, judgeId, { role: "innovator", unitId: world.units.kartini });

  const readings = await readingsOf(world, entryId);
  expect(readings.find((row) => row.id === id)?.status).toBe("declined_conflict");
  expect(readings.filter(({ status }) => status === "assigned")).toHaveLength(2);
  expect(await world.database.read.select().from(sheets)).toMatchObject([{ status: "annulled" }]);
  expect(await world.events("conflict.found")).toMatchObject([{ subject: id }]);
  expect(await world.database.read.select().from(conflicts)).toMatchObject([{ judgeId, kind: "same_unit" }]);
});

test("an office that has ended is held against the judge still", async () => {
  const world = await freshWorld();
  const { judgeId, entryId } = await aReading(world);
  const officer = await world.as(world.people.officer, whileJudging);
  const free = await world.addPerson("mantan@contoh.example", { role: "innovator", unitId: world.units.kartini });
  const [office] = (await findPerson(officer, free)).grants;
  await endGrant(officer, office?.id ?? "");
  const seat = { role: "judge" as const, email: "mantan@contoh.example", decree: "SK-3/CONTOH" };
  expect(await appointToPanel(officer, world.desk, seat)).toBe(0);

  await passOnWork(officer, world.desk, judgeId, "Juri sakit berkepanjangan");
  expect((await readingsOf(world, entryId)).map((row) => row.judgeId)).not.toContain(free);
});

test.each([
  ["an office", "2028-05-10T09:00:00+07:00", "same_unit"],
  ["an office", "2028-05-11T09:00:00+07:00", undefined],
  ["a term as change agent", "2028-05-10T09:00:00+07:00", "same_unit"],
  ["a term as change agent", "2028-05-11T09:00:00+07:00", undefined],
] as const)("%s that ended on 10 May 2026 binds for 24 months: on %s %s", async (what, now, kind) => {
  const world = await freshWorld();
  const { proposalId } = await aReading(world);
  const userId = await world.addPerson("mantan@contoh.example");
  const ended = new Date("2026-05-10T15:00:00+07:00");
  const unitId = world.units.kartini;
  await world.database.write(async (db) => {
    if (what === "an office") {
      const office = { role: "unit_admin" as const, unitId, fromAt: new Date("2020-01-01"), untilAt: ended };
      await db.insert(grants).values({ id: newId(), userId, ...office });
    } else {
      await db.insert(changeAgents).values({ userId, unitId, fromOn: "2020-01-01", untilOn: "2026-05-10" });
    }
  });
  const asked = { db: world.database.read, now: new Date(now) };
  const entry = { id: proposalId, proposalId, unitId };
  expect((await findConflicts(asked, [entry], [userId])).get(conflictKey(proposalId, userId))).toBe(kind);
});

test("a unit that somebody named is a tie for ever", async () => {
  const world = await freshWorld();
  const { proposalId, judgeId } = await aReading(world);
  const unitId = world.units.kartini;
  await world.database.write(async (db) => {
    await db.insert(ties).values({ judgeId, unitId, statedAt: whileJudging });
  });
  const asked = { db: world.database.read, now: new Date("2036-05-10T09:00:00+07:00") };
  const found = await findConflicts(asked, [{ id: proposalId, proposalId, unitId }], [judgeId]);
  expect([...found.values()]).toEqual(["past_tie"]);
});

test("with a conflict nobody reads, scores or hands in, and nobody closes over it, until it is annulled", async () => {
  const world = await freshWorld();
  const { id, judgeId, entryId, judge, save } = await aReading(world);
  await save(0);
  await officeBehindTheBack(world, judgeId);

  expect(await refused(world, () => save(1))).toBe("conflict-of-interest");
  expect(await refused(world, () => handInSheet(judge, id))).toBe("conflict-of-interest");
  await world.database.write((db) => db.update(sheets).set({ status: "handed_in", handedInAt: whileJudging }));
  const [other] = (await readingsOf(world, entryId)).filter((row) => row.id !== id);
  const colleague = await world.as(other?.judgeId ?? "", whileJudging);
  await acceptAssignment(colleague, other?.id ?? "");
  const { criteria } = await findRubric(colleague, (await findAnyStage(colleague, world.desk)).rubricId);
  const scores = criteria.map((criterion) => ({ criterionId: criterion.id, value: 60, note: "" }));
  await saveSheet(colleague, other?.id ?? "", { version: 0, overallNote: "Alasan", scores });
  await handInSheet(colleague, other?.id ?? "");

  const chair = await world.as(world.people.chair, whileJudging);
  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("conflict-counted");
  expect(await annulConflicted(chair, world.desk)).toBe(1);
  expect(await refused(world, () => annulConflicted(chair, world.desk))).toBe("nothing-in-conflict");
  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("sheets-missing");
});

test("a conflict that was kept bars the declaration too", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await assignmentsOf(world, world.desk);
  await officeBehindTheBack(world, row?.judgeId ?? "");
  const judge = await world.as(row?.judgeId ?? "", whileJudging);
  expect(await refused(world, () => acceptAssignment(judge, row?.id ?? ""))).toBe("conflict-of-interest");
});

test("who wrote along reads no such proposal, even after leaving it", async () => {
  const world = await freshWorld();
  const { id, judgeId, proposalId, save } = await aReading(world);
  await world.database.write(async (db) => {
    const seat = { addedBy: world.people.innovator, addedAt: whileJudging, removedBy: world.people.innovator };
    await db.insert(collaborators).values({ proposalId, userId: judgeId, ...seat, removedAt: whileJudging });
  });
  expect(await refused(world, () => save(0))).toBe("conflict-of-interest");
  expect(await annulConflicted(await world.as(world.people.chair, whileJudging), world.desk)).toBe(1);
  const { kind } = (await world.database.read.select().from(conflicts))[0] ?? {};
  expect([kind, id]).toEqual(["author", id]);
});

test("the draw gives nobody a proposal of which he or she is the author", async () => {
  const world = await freshWorld();
  const [author = ""] = world.people.judges;
  const id = await anEligibleProposal(world);
  await world.database.write(async (db) => {
    await db.update(proposals).set({ createdBy: author }).where(eq(proposals.id, id));
  });
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  for (const seed of ["a", "b", "c", "d", "e"]) {
    await assignJudges(officer, world.desk, { seed, reason: "Mengulang undian untuk uji" });
    const rows = await assignmentsOf(world, world.desk);
    expect(rows.filter((row) => row.judgeId === author)).toEqual([]);
  }
});

test("a conflict that shows after the close bars the list, and reopening annuls the sheet", async () => {
  const world = await freshWorld();
  const [kartini] = await aClosedDesk(world, [80, 70]);
  const chair = await world.as(world.people.chair, whileJudging);
  const row = (await assignmentsOf(world, world.desk)).find(({ proposalId }) => proposalId === kartini);
  await officeBehindTheBack(world, row?.judgeId ?? "");
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("conflict-counted");

  const until = new Date("2026-05-02T23:59:59+07:00");
  const authority = await world.as(world.people.authority, whileJudging);
  await reopenStage(authority, world.desk, { entryIds: [], until, reason: "Juri ternyata pegawai unit itu" });

  const annulled = (await world.database.read.select().from(sheets)).filter(({ status }) => status === "annulled");
  expect(annulled.length).toBeGreaterThan(0);
  expect((await world.events("stage.reopened"))[0]?.body).toContain('"version":1');
  for (const fresh of (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned")) {
    const judge = await world.as(fresh.judgeId, whileJudging);
    await acceptAssignment(judge, fresh.id);
    const { criteria } = await findRubric(judge, (await findAnyStage(judge, world.desk)).rubricId);
    const scores = criteria.map(({ id }) => ({ criterionId: id, value: 75, note: "" }));
    await saveSheet(judge, fresh.id, { version: 0, overallNote: "Alasan", scores });
    await handInSheet(judge, fresh.id);
  }
  await closeStage(chair, world.desk);
  expect((await findStandings(chair, world.desk)).standing.version).toBe(2);
  await confirmStage(chair, world.desk);
});

test("a chair in conflict decides no tie and confirms no list; another chair does", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [90, 70, 70]);
  const chair = await world.as(world.people.chair, whileJudging);
  const { rows } = await findStandings(chair, world.desk);
  const tied = rows.filter(({ side }) => side === "contested").map(({ entryId }) => entryId);
  await officeBehindTheBack(world, world.people.chair);
  const inConflict = await world.as(world.people.chair, whileJudging);
  const move = (by: typeof chair) => chooseTied(by, world.desk, { ...carried, entryId: tied[0] ?? "" });
  expect(await refused(world, () => move(inConflict))).toBe("chair-in-conflict");

  await world.addPerson("ketua2@contoh.example");
  const seat = { role: "panel_chair" as const, email: "ketua2@contoh.example", decree: "SK-4/CONTOH" };
  const officer = await world.as(world.people.officer, whileJudging);
  await appointToPanel(officer, world.desk, seat);
  const [second] = (await world.database.read.select().from(grants).where(eq(grants.decree, "SK-4/CONTOH"))) ?? [];
  const other = await world.as(second?.userId ?? "", whileJudging);
  await move(other);
  expect(await refused(world, () => confirmStage(inConflict, world.desk))).toBe("chair-in-conflict");
  await confirmStage(other, world.desk);
});

test("no more votes than the panel has members", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [90, 70, 70]);
  const chair = await world.as(world.people.chair, whileJudging);
  const { rows } = await findStandings(chair, world.desk);
  const entryId = rows.find(({ side }) => side === "contested")?.entryId ?? "";
  const vote = (votesFor: number) =>
    chooseTied(chair, world.desk, { ...carried, votesAgainst: 0, entryId, votesFor, abstentions: 1 });
  expect(await refused(world, () => vote(5))).toBe("too-many-votes");
  await vote(4);
});

test("a stage whose time is long over is judged on once the authority has given more", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const late = new Date("2026-05-01T08:00:00+07:00");
  const until = new Date("2026-05-03T23:59:59+07:00");
  const authority = await world.as(world.people.authority, late);
  await extendStage(authority, world.desk, { until, reason: "Dua juri sakit sejak awal" });
  await everySheetIn(world, world.desk, () => 70, late);
  await closeStage(await world.as(world.people.chair, late), world.desk);
});

test("a judge who becomes a change agent of the unit, or whose office moves under its directorate, loses the reading", async () => {
  const world = await freshWorld();
  const { judgeId, entryId } = await aReading(world);
  const officer = await world.as(world.people.officer, whileJudging);
  await appointChangeAgent(officer, judgeId, { unitId: world.units.kartini, fromOn: "2026-04-10" });
  const [fresh] = (await readingsOf(world, entryId)).filter(({ status }) => status === "assigned");
  expect(fresh?.judgeId).not.toBe(judgeId);

  const far = await world.addUnit("Balai Jauh");
  for (const row of (await readingsOf(world, entryId)).filter(({ status }) => status === "assigned"))
    await grantRole(officer, row.judgeId, { role: "innovator", unitId: far });
  expect(await world.events("conflict.found")).toHaveLength(1);
  await describeUnit(officer, far, { parentId: world.units.rehabilitation });
  expect((await world.events("conflict.found")).length).toBeGreaterThan(1);
  expect(
    (await listAnnulled(officer, { id: world.desk })).map(({ by, isDeclared }) => [by, isDeclared]),
  ).toContainEqual(["CONTOH petugas@contoh.example", false]);
});

test("a conflict that its judge notices after the close is declared still: no list is confirmed over it", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70]);
  const chair = await world.as(world.people.chair, whileJudging);
  const [row] = await assignmentsOf(world, world.desk);
  const judge = await world.as(row?.judgeId ?? "", whileJudging);
  await declareConflict(judge, row?.id ?? "", "Ternyata saudara ketua timnya");
  expect(await world.database.read.select().from(sheets).where(eq(sheets.status, "annulled"))).toEqual([]);
  expect(await refused(world, () => confirmStage(chair, world.desk))).toBe("conflict-counted");
});

test("a chair who came into conflict steers nothing about that entry, and the secretariat is asked for another", async () => {
  const world = await freshWorld();
  const { id, judgeId, entryId, judge, save } = await aReading(world);
  await save(0);
  await handInSheet(judge, id);
  await officeBehindTheBack(world, world.people.chair);
  const chair = await world.as(world.people.chair, whileJudging);
  const [sheet] = await world.database.read.select().from(sheets);
  const reason = "Alasan contoh yang cukup";
  expect(await refused(world, () => reopenSheet(chair, sheet?.id ?? "", reason))).toBe("chair-in-conflict");
  expect(
    await refused(world, () => lowerReadings(chair, world.desk, { entryIds: [entryId], readings: 1, reason })),
  ).toBe("chair-in-conflict");
  const [other] = (await readingsOf(world, entryId)).filter((row) => row.judgeId !== judgeId);
  expect(await refused(world, () => passOnWork(chair, world.desk, other?.judgeId ?? "", reason))).toBe(
    "chair-in-conflict",
  );
  const officer = await world.as(world.people.officer, whileJudging);
  expect((await listWaiting(officer)).map(({ kind }) => kind)).toContain("toSeatChair");
});

test("a score that was given is replaced by its judge or by somebody else's handover, never closed away", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  await everySheetIn(world, world.desk, () => 70);
  const chair = await world.as(world.people.chair, whileJudging);
  const [sheet] = await world.database.read.select().from(sheets);
  const reason = "Alasan contoh yang cukup";
  await reopenSheet(chair, sheet?.id ?? "", reason);
  await lowerReadings(chair, world.desk, { entryIds: [sheet?.entryId ?? ""], readings: 1, reason });
  expect(await refused(world, () => closeStage(chair, world.desk))).toBe("sheets-reopened");
  expect(await refused(world, () => passOnWork(chair, world.desk, sheet?.judgeId ?? "", reason))).toBe("own-reopening");
  const officer = await world.as(world.people.officer, whileJudging);
  await passOnWork(officer, world.desk, sheet?.judgeId ?? "", reason);
  await closeStage(chair, world.desk);
});

test("a stage is opened again for longer only, and every sheet of it can be given back then", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70]);
  const [row, other] = await world.database.read.select().from(sheets);
  const authority = await world.as(world.people.authority, whileJudging);
  const reason = "Alasan contoh yang cukup";
  const entryIds = [row?.entryId ?? ""];
  const reopen = (until: string) => reopenStage(authority, world.desk, { entryIds, until: new Date(until), reason });
  expect(await refused(world, () => reopen("2026-04-20T23:59:59+07:00"))).toBe("deadline-not-later");
  expect(await refused(world, () => reopen("2062-04-30T23:59:59+07:00"))).toBe("deadline-too-far");
  await reopen("2026-04-30T23:59:59+07:00");
  const rest = (await world.database.read.select().from(sheets)).find(({ status }) => status === "locked");
  expect(other).toBeDefined();
  await reopenSheet(await world.as(world.people.chair, whileJudging), rest?.id ?? "", reason);
});

test("what another window saved is not handed in unseen", async () => {
  const world = await freshWorld();
  const { id, judge, save } = await aReading(world);
  await save(0);
  await save(1, "Dari jendela lain");
  expect(await refused(world, () => handInSheet(judge, id, 1))).toBe("stale-version");
  await handInSheet(judge, id, 2);
});
