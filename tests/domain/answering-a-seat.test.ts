import { grants, letters, ties } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { listConflicts } from "~/domain/assignment/listing-conflicts.server";
import { openStage } from "~/domain/assignment/opening.server";
import { readTerms } from "~/domain/assignment/terms.server";
import { acceptSeat, declineSeat, findSeat } from "~/domain/panels/answering.server";
import { appointToPanel, listDeclined, listSeats } from "~/domain/panels/appointing.server";
import { listWaiting } from "~/domain/progress/waiting.server";
import { findStage, listJudges } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { writeDueLetters } from "~/jobs/writing-letters.server";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal, assignmentsOf, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const reason = "Sedang bertugas di luar negeri";
const plain = { most: undefined, expertise: [], unitIds: [] };

async function aSeat() {
  const world = await freshWorld();
  await anEligibleProposal(world);
  const officer = await world.as(world.people.officer, whileJudging);
  const judgeId = world.people.judges[0] ?? "";
  const again = () => world.as(judgeId, whileJudging);
  return { world, officer, judgeId, judge: await again(), again };
}

test("a judge says how much he or she takes, and may say it anew until the stage opens", async () => {
  const { world, officer, judge, judgeId } = await aSeat();
  await acceptSeat(judge, world.desk, { ...plain, most: 12 });
  await acceptSeat(judge, world.desk, { ...plain, most: 9 });
  expect((await readTerms(officer, world.desk)).get(judgeId)?.most).toBe(9);
  expect((await listSeats(officer, world.desk)).find(({ userId }) => userId === judgeId)?.answer).toBe("accepted");
  expect(await world.events("seat.accepted")).toHaveLength(2);
  expect(await refused(world, () => acceptSeat(judge, world.desk, { ...plain, most: 0 }))).toBe("number-out-of-range");

  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk);
  await openStage(officer, world.desk);
  expect(await refused(world, () => acceptSeat(judge, world.desk, plain))).toBe("stage-opened-already");
  expect(await refused(world, () => declineSeat(judge, world.desk, reason))).toBe("stage-opened-already");
  expect((await findSeat(judge, world.desk)).mayAnswer).toBe(false);
});

test("a seat is nobody else's to take or to leave", async () => {
  const { world, officer } = await aSeat();
  const { chair, innovator, authority } = world.people;
  for (const id of [chair, innovator, authority, officer.actor.id ?? ""]) {
    const other = await world.as(id, whileJudging);
    expect(await refused(world, () => acceptSeat(other, world.desk, plain))).toBe("not-found");
    expect(await refused(world, () => declineSeat(other, world.desk, reason))).toBe("not-found");
    expect(await refused(world, () => findSeat(other, world.desk))).toBe("not-found");
  }
});

test("who declines leaves the panel with a reason, and is asked anew when seated again", async () => {
  const { world, officer, judge, judgeId, again } = await aSeat();
  expect(await refused(world, () => declineSeat(judge, world.desk, "sakit"))).toBe("note-too-short");
  await declineSeat(judge, world.desk, ` ${reason} `);

  expect((await listJudges(officer, world.desk)).map(({ id }) => id)).not.toContain(judgeId);
  expect(await listDeclined(officer, world.desk)).toMatchObject([{ reason }]);
  const [event] = await world.events("seat.declined");
  expect(event?.body).not.toContain(reason);
  expect(await refused(world, async () => declineSeat(await again(), world.desk, reason))).toBe("not-found");
});

test("whoever runs the edition hears by letter that somebody declined, without the reason", async () => {
  const { world, judge } = await aSeat();
  await declineSeat(judge, world.desk, reason);
  await writeDueLetters(world.database, new Map(), whileJudging);
  const told = await world.database.read.select().from(letters).where(eq(letters.kind, "seat_declined"));
  expect(told.map(({ email }) => email)).toContain("petugas@contoh.example");
  expect(told[0]?.body).toMatch(new RegExp(`/sekretariat/tahap/${world.desk}/panel$`, "m"));
  expect(told[0]?.body).not.toContain(reason);
});

test("a unit that a judge names is a conflict from then on, and what was drawn is mended at once", async () => {
  const { world, officer, judge, judgeId } = await aSeat();
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk);
  const held = () => assignmentsOf(world, world.desk);
  const reader = (await held())[0]?.judgeId ?? "";
  const readers = await world.as(reader, whileJudging);

  expect(await refused(world, () => acceptSeat(readers, world.desk, { ...plain, unitIds: ["nowhere"] }))).toBe(
    "not-found",
  );
  await acceptSeat(readers, world.desk, { ...plain, unitIds: [world.units.kartini] });
  await acceptSeat(readers, world.desk, plain);

  expect(await world.database.read.select().from(ties).where(eq(ties.judgeId, reader))).toHaveLength(1);
  const live = (await held()).filter(({ status }) => status === "assigned");
  expect(live.map(({ judgeId }) => judgeId)).not.toContain(reader);
  expect(live).toHaveLength(2);
  const conflicts = await listConflicts(officer, await findStage(officer, world.desk));
  expect(conflicts.map(({ judge, kind }) => [judge.id, kind])).toContainEqual([reader, "past_tie"]);
  if (reader !== judgeId) await acceptSeat(judge, world.desk, plain);
});

test("a seat waits on the start page and in a letter until it is answered", async () => {
  const { world, judge, again } = await aSeat();
  const waits = async () =>
    (await listWaiting(await again())).filter(({ kind }) => kind === "toAnswerSeat").map(({ stage }) => stage?.id);
  expect(await waits()).toContain(world.desk);
  await acceptSeat(judge, world.desk, plain);
  expect(await waits()).not.toContain(world.desk);

  await writeDueLetters(world.database, new Map(), whileJudging);
  const before = await world.database.read.select().from(letters).where(eq(letters.kind, "seat_offered"));
  const officer = await world.as(world.people.officer, whileJudging);
  const guest = await world.addPerson("tamu@contoh.example", { role: "innovator", unitId: world.units.kartini });
  await appointToPanel(officer, world.desk, { email: "tamu@contoh.example", role: "judge", decree: "SK-9/CONTOH" });
  await writeDueLetters(world.database, new Map(), whileJudging);
  await writeDueLetters(world.database, new Map(), whileJudging);
  const after = await world.database.read.select().from(letters).where(eq(letters.kind, "seat_offered"));
  const fresh = after.filter(({ id }) => !before.some((letter) => letter.id === id));
  expect(fresh.map(({ email }) => email)).toEqual(["tamu@contoh.example"]);
  expect(fresh[0]?.body).toMatch(new RegExp(`/penilaian/kesediaan/${world.desk}$`, "m"));

  await declineSeat(await world.as(guest, whileJudging), world.desk, reason);
  expect(await world.database.read.select().from(grants).where(eq(grants.userId, guest))).toHaveLength(2);
  await appointToPanel(officer, world.desk, { email: "tamu@contoh.example", role: "judge", decree: "SK-9/CONTOH" });
  expect(await world.events("seat.offered")).toHaveLength(1);
  expect(await listDeclined(officer, world.desk)).toEqual([]);
});

test("who declines after the draw hands on what was drawn, and the stage opens with those who stay", async () => {
  const { world, officer } = await aSeat();
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk);
  const live = async () => (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned");
  const leaver = (await live())[0]?.judgeId ?? "";

  await declineSeat(await world.as(leaver, whileJudging), world.desk, reason);

  expect((await live()).map(({ judgeId }) => judgeId)).not.toContain(leaver);
  expect(await live()).toHaveLength(2);
  await openStage(officer, world.desk);
});

test("work that comes later stops at what a judge takes, and no stage opens beyond it", async () => {
  const { world, officer } = await aSeat();
  await anEligibleProposal(world);
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk);
  const rows = await assignmentsOf(world, world.desk);
  const load = (id: string) => rows.filter(({ judgeId }) => judgeId === id).length;
  const [leaver = "", ...others] = [...world.people.judges].sort((a, b) => load(b) - load(a));
  for (const id of others) {
    const taken = Math.max(1, load(id));
    await acceptSeat(await world.as(id, whileJudging), world.desk, { ...plain, most: taken });
  }
  await declineSeat(await world.as(leaver, whileJudging), world.desk, reason);
  const after = (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned");
  for (const id of others) {
    const held = after.filter(({ judgeId }) => judgeId === id).length;
    expect(held).toBeLessThanOrEqual(Math.max(1, load(id)));
  }

  for (const id of others) await acceptSeat(await world.as(id, whileJudging), world.desk, plain);
  await assignJudges(officer, world.desk, { reason: "Satu juri tidak bersedia" });
  const drawn = (await assignmentsOf(world, world.desk)).filter(({ status }) => status === "assigned");
  const busy = others.find((id) => drawn.filter(({ judgeId }) => judgeId === id).length > 1) ?? "";
  await acceptSeat(await world.as(busy, whileJudging), world.desk, { ...plain, most: 1 });
  expect(await refused(world, () => openStage(officer, world.desk))).toBe("judge-over-terms");
});

test("a reading that a conflict took stays on record through another draw, and letters go on", async () => {
  const { world, officer } = await aSeat();
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk);
  const reader = (await assignmentsOf(world, world.desk))[0]?.judgeId ?? "";
  const own = await world.as(reader, whileJudging);
  await acceptSeat(own, world.desk, { ...plain, unitIds: [world.units.kartini] });
  await assignJudges(officer, world.desk, { reason: "Satu juri menyebut unitnya" });

  const rows = await assignmentsOf(world, world.desk);
  expect(rows.filter(({ status }) => status === "declined_conflict").map(({ judgeId }) => judgeId)).toEqual([reader]);
  await writeDueLetters(world.database, new Map(), whileJudging);
  const told = await world.database.read.select().from(letters).where(eq(letters.kind, "conflict_told"));
  expect(told.length).toBeGreaterThan(0);
});
