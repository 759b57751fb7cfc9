import { assignments, slots, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findNews } from "~/domain/notifications/telling.server";
import { answerSlot, noteAttendance } from "~/domain/presentations/answering.server";
import {
  clashOf,
  findOwnPresentations,
  findSlot,
  isScheduled,
  listOwnTimes,
  type Presentation,
} from "~/domain/presentations/finding.server";
import { type Move, moveSlot } from "~/domain/presentations/moving.server";
import { clearSlots, planSlots, type Timetable, tellSlots } from "~/domain/presentations/planning.server";
import { minuteMs } from "~/domain/presentations/slot";
import { listWaiting } from "~/domain/progress/waiting.server";
import { calendarOf } from "~/web/calendar.server";
import { whilePresenting } from "../support/blueprint";
import { anOpenStage, refused } from "../support/steps";
import { aPresentation, aToldTimetable, presentationDay, timetable } from "../support/timetable";
import { freshWorld, type World } from "../support/world";

const later = (minutes: number) => new Date(presentationDay.getTime() + minutes * minuteMs);

const waitingFor = async (world: World, id: string) =>
  (await listWaiting(await world.as(id, whilePresenting))).map(({ kind, count }) => `${kind} ${count}`);

test("every entry gets a time at which its judges are nowhere else; a draft until it is told", async () => {
  const { world, officer, all } = await aPresentation();
  expect(await planSlots(officer, world.presentation, timetable)).toEqual({ placed: 2, left: 0 });
  const planned = (await all()).filter(isScheduled);
  expect(planned.map((one) => clashOf(one, planned))).toEqual([undefined, undefined]);
  expect(planned.map(({ slot }) => slot.toldAt)).toEqual([null, null]);
  const writer = await world.as(world.people.innovator, whilePresenting);
  for (const { proposalId } of planned)
    expect((await findOwnPresentations(officer, proposalId)).presentations).toEqual([]);
  expect(await waitingFor(world, world.people.officer)).toContain("slotsToTell 2");
  expect(await waitingFor(world, writer.actor.id ?? "")).not.toContain("toAnswerSlot 1");
  for (const judge of world.people.judges)
    expect(await listOwnTimes(await world.as(judge, whilePresenting))).toEqual([]);

  await clearSlots(officer, world.presentation);
  expect((await all()).filter(isScheduled)).toEqual([]);
  expect(await refused(world, () => clearSlots(officer, world.presentation))).toBeUndefined();
});

test("a timetable is the secretariat's, for a stage of presentations, within its time, and where there is room", async () => {
  const { world, officer } = await aPresentation();
  const plan = async (id: string, change: Partial<Timetable> = {}, stage = world.presentation) =>
    planSlots(await world.as(id, whilePresenting), stage, { ...timetable, ...change });
  const { chair, authority, head } = world.people;
  expect(await refused(world, () => plan(chair))).toBe("not-your-role");
  expect(await refused(world, () => plan(authority))).toBe("not-your-role");
  expect(await refused(world, () => plan(head))).toBe("not-found");
  expect(await refused(world, () => plan(officer.actor.id ?? "", {}, world.desk))).toBe("no-presentations");
  const officerPlans = (change: Partial<Timetable>) => refused(world, () => plan(officer.actor.id ?? "", change));
  expect(await officerPlans({ days: [new Date("2026-05-31T20:00:00+07:00")] })).toBe("slot-outside-stage");
  expect(await officerPlans({ days: [new Date("2026-05-01T09:00:00+07:00")] })).toBe("slot-outside-stage");
  expect(await officerPlans({ dayMinutes: 10 })).toBe("no-room-left");
});

test("who is too many for the hours is left, and gets a time in a second plan that keeps the first", async () => {
  const { world, officer, all } = await aPresentation();
  expect(await planSlots(officer, world.presentation, { ...timetable, dayMinutes: 20, rooms: ["Ruang A"] })).toEqual({
    placed: 1,
    left: 1,
  });
  expect(await waitingFor(world, world.people.officer)).toContain("slotsMissing 1");
  const [first] = (await all()).filter(isScheduled);
  await planSlots(officer, world.presentation, timetable);
  const both = (await all()).filter(isScheduled);
  expect(both.find(({ entryId }) => entryId === first?.entryId)?.slot).toEqual(first?.slot);
  expect(both).toHaveLength(2);
});

test("the entry's people are told by letter and asked; they confirm, or ask for another time with a reason", async () => {
  const { world, officer, first, second } = await aToldTimetable();
  const { occasions } = await findNews(officer, new Map());
  const told = occasions.filter(({ kind }) => kind === "slot_given");
  expect(new Set(told.map(({ part }) => part))).toEqual(new Set(["writer", "head", "judge"]));
  expect(told.find(({ slot, proposals: [about] }) => slot && about?.id === first.proposalId)?.slot).toMatchObject({
    room: first.slot.room,
    dueAt: new Date(whilePresenting.getTime() + 24 * 60 * minuteMs),
  });
  const readers = new Set([first, second].flatMap(({ judges }) => judges.map(({ id }) => id)));
  expect(
    told
      .filter(({ part }) => part === "judge")
      .map(({ recipient }) => recipient.id)
      .sort(),
  ).toEqual([...readers].sort());

  const writer = await world.as(world.people.innovator, whilePresenting);
  expect((await waitingFor(world, world.people.innovator)).filter((one) => one.startsWith("toAnswerSlot"))).not.toEqual(
    [],
  );
  const answer = (said: Partial<Parameters<typeof answerSlot>[3]> = {}) =>
    answerSlot(writer, first.proposalId, first.slot.id, { answer: "on_site", reason: "", sequence: 0, ...said });
  expect(await refused(world, () => answer({ answer: "other_time" }))).toBe("note-too-short");
  await answer({ answer: "other_time", reason: "Pimpinan bertugas di luar kota" });
  expect(await waitingFor(world, world.people.officer)).toContain("slotsAskedAnew 1");
  await answer();
  const kept = await findSlot(officer, first.slot.id);
  expect(kept.presentation.slot).toMatchObject({
    answer: "on_site",
    answerReason: null,
    answeredBy: world.people.innovator,
  });
  expect(await world.events("slot.answered")).toHaveLength(2);
});

test("strangers, officers and judges do not answer for an entry, and nobody once it has begun", async () => {
  const { world, first } = await aToldTimetable();
  const answer = async (id: string, now = whilePresenting) =>
    answerSlot(await world.as(id, now), first.proposalId, first.slot.id, { answer: "online", reason: "", sequence: 0 });
  const { officer, otherInnovator, judges, innovator, auditor } = world.people;
  for (const id of [officer, otherInnovator, judges[0] ?? "", auditor])
    expect(await refused(world, () => answer(id))).toBe("not-found");
  expect(await refused(world, () => answer(innovator, first.slot.startsAt))).toBe("slot-begun");
});

/** Whoever reads the first reads the second too. */
async function sharesJudge(world: World, first: Presentation, second: Presentation) {
  const [judgeId = ""] = first.judges
    .map(({ id }) => id)
    .filter((id) => !second.judges.some((other) => other.id === id));
  if (!judgeId) return;
  const reading = { judgeId, entryId: second.entryId, status: "assigned" as const, assignedAt: whilePresenting };
  await world.database.write((db) => db.insert(assignments).values({ id: "tambahan", ...reading }));
}

test("a time is moved by hand where nobody clashes; who was told is told and asked again", async () => {
  const { world, officer, first, second } = await aToldTimetable();
  const writer = await world.as(world.people.innovator, whilePresenting);
  await answerSlot(writer, first.proposalId, first.slot.id, { answer: "online", reason: "", sequence: 0 });
  const move = (to: Partial<Move>) =>
    moveSlot(officer, first.slot.id, { startsAt: first.slot.startsAt, room: first.slot.room, sequence: 0, ...to });
  const { startsAt, room } = second.slot;
  expect(await refused(world, () => move({ startsAt, room }))).toBe("room-taken");
  expect(
    clashOf({ ...first, unitId: second.unitId, judges: [], slot: { ...second.slot, room: "Ruang lain" } }, [second]),
  ).toBe("unit-busy");
  await sharesJudge(world, first, second);
  expect(await refused(world, () => move({ startsAt, room: "Ruang lain" }))).toBe("judge-busy");
  expect(await refused(world, () => move({ startsAt: new Date("2026-06-30T09:00:00+07:00") }))).toBe(
    "slot-outside-stage",
  );
  await move({});
  expect(await world.events("slot.moved")).toEqual([]);

  await move({ startsAt: later(300), room: "Ruang C", sequence: 0 });

  const { slot } = (await findSlot(officer, first.slot.id)).presentation;
  expect(slot).toMatchObject({
    startsAt: later(300),
    room: "Ruang C",
    sequence: 1,
    answer: null,
    toldAt: whilePresenting,
  });
  const text = calendarOf(
    "Jadwal",
    "contoh.example",
    [{ slot, summary: "CONTOH; satu, dua", description: "", url: "" }],
    whilePresenting,
  );
  expect(text.replaceAll("\r\n ", "")).toMatch(/UID:.*@contoh\.example\r\nSEQUENCE:1\r\n/);
  expect(text).toContain("DTSTART:20260512T070000Z");
  expect(text).toContain("SUMMARY:CONTOH\\; satu\\, dua");
});

test("who was there is noted from the beginning on, by the secretariat, and is not moved afterwards", async () => {
  const { world, first } = await aToldTimetable();
  const note = async (id: string, now = first.slot.startsAt) =>
    noteAttendance(await world.as(id, now), first.slot.id, "online");
  expect(await refused(world, () => note(world.people.officer, whilePresenting))).toBe("slot-not-begun");
  expect(await refused(world, () => note(world.people.chair))).toBe("not-your-role");
  await note(world.people.officer);
  const kept = await world.database.read.select().from(slots).where(eq(slots.id, first.slot.id));
  expect(kept).toMatchObject([{ attendance: "online", notedBy: world.people.officer }]);
  const officer = await world.as(world.people.officer, whilePresenting);
  expect(
    await refused(world, () =>
      moveSlot(officer, first.slot.id, { startsAt: later(300), room: "Ruang C", sequence: 0 }),
    ),
  ).toBe("slot-held");
});

test("where nobody came another time is set, and what was noted goes with the old one", async () => {
  const { world, first } = await aToldTimetable();
  const officer = await world.as(world.people.officer, first.slot.startsAt);
  await noteAttendance(officer, first.slot.id, "absent");
  await moveSlot(officer, first.slot.id, { startsAt: later(300), room: "Ruang C", sequence: 0 });
  expect((await findSlot(officer, first.slot.id)).presentation.slot).toMatchObject({ attendance: null, notedBy: null });
});

test("who looked at an older time neither confirms nor moves the new one", async () => {
  const { world, officer, first } = await aToldTimetable();
  await moveSlot(officer, first.slot.id, { startsAt: later(300), room: "Ruang C", sequence: 0 });
  const writer = await world.as(world.people.innovator, whilePresenting);
  const late = { answer: "on_site" as const, reason: "", sequence: 0 };
  expect(await refused(world, () => answerSlot(writer, first.proposalId, first.slot.id, late))).toBe("slot-moved");
  const again = { startsAt: later(325), room: "Ruang C", sequence: 0 };
  expect(await refused(world, () => moveSlot(officer, first.slot.id, again))).toBe("stale-version");
});

test("a timetable waits for the draw, is told without clashes alone, and has nothing to do when all have a time", async () => {
  const { world, officer, all } = await aPresentation();
  await planSlots(officer, world.presentation, timetable);
  expect(await refused(world, () => planSlots(officer, world.presentation, timetable))).toBe("all-scheduled");
  const [first, second] = (await all()).filter(isScheduled);
  await world.database.write(async (db) => {
    const there = { startsAt: first?.slot.startsAt ?? later(0), room: ` ${first?.slot.room.toLowerCase()} ` };
    await db
      .update(slots)
      .set(there)
      .where(eq(slots.id, second?.slot.id ?? ""));
  });
  expect(await refused(world, () => tellSlots(officer, world.presentation))).toBe("slots-clash");
  await clearSlots(officer, world.presentation);
  await world.database.write(async (db) => void (await db.update(assignments).set({ status: "released" })));
  expect(await refused(world, () => planSlots(officer, world.presentation, timetable))).toBe("not-drawn");
});

test("once the stage has closed there is nothing to answer, and no time waits", async () => {
  const { world, first } = await aToldTimetable();
  await world.database.write(async (db) => {
    await db.update(stages).set({ status: "closed" }).where(eq(stages.id, world.presentation));
  });
  const writer = await world.as(world.people.innovator, whilePresenting);
  const late = { answer: "on_site" as const, reason: "", sequence: 0 };
  expect(await refused(world, () => answerSlot(writer, first.proposalId, first.slot.id, late))).toBe(
    "stage-closed-already",
  );
  expect((await waitingFor(world, world.people.innovator)).filter((one) => one.startsWith("toAnswerSlot"))).toEqual([]);
  const [judge] = first.judges;
  expect(await listOwnTimes(await world.as(judge?.id ?? "", whilePresenting))).toEqual([]);
});

test("a stage that is filled but holds no presentations has no timetable, and one that is not filled waits", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const officer = await world.as(world.people.officer, whilePresenting);
  expect(await refused(world, () => planSlots(officer, world.presentation, timetable))).toBe("stage-not-prepared");
});
