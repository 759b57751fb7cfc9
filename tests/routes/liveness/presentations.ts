import { slots } from "db/schema";
import { eq } from "drizzle-orm";
import { answerSlot } from "~/domain/presentations/answering.server";
import { moveSlot } from "~/domain/presentations/moving.server";
import { planSlots, tellSlots } from "~/domain/presentations/planning.server";
import { whilePresenting } from "../../support/blueprint";
import { aPresentation, aToldTimetable, timetable } from "../../support/timetable";
import { reason, type Scene } from "./scene";

export const presentationScenes: Scene[] = [
  {
    state: "stage open",
    when: "its timetable has no room for everyone",
    kind: "slotsMissing",
    async set(world) {
      const { officer } = await aPresentation(world);
      await planSlots(officer, world.presentation, { ...timetable, dayMinutes: 20, rooms: ["Ruang A"] });
      return {
        who: world.people.officer,
        now: whilePresenting,
        act: (officer) => planSlots(officer, world.presentation, timetable),
      };
    },
  },
  {
    state: "stage open",
    when: "a judge of its timetable is expected twice at once",
    kind: "slotsClashing",
    async set(world) {
      const { first, second } = await aToldTimetable(world);
      const { startsAt } = second.slot;
      await world.database.write(async (db) => {
        const there = { startsAt, room: second.slot.room };
        await db.update(slots).set(there).where(eq(slots.id, first.slot.id));
      });
      const later = new Date(startsAt.getTime() + 86_400_000);
      return {
        who: world.people.officer,
        now: whilePresenting,
        act: (officer) => moveSlot(officer, first.slot.id, { startsAt: later, room: "Ruang lain", sequence: 0 }),
      };
    },
  },
  {
    state: "stage open",
    when: "its timetable is a draft",
    kind: "slotsToTell",
    async set(world) {
      const { officer } = await aPresentation(world);
      await planSlots(officer, world.presentation, timetable);
      return {
        who: world.people.officer,
        now: whilePresenting,
        act: (officer) => tellSlots(officer, world.presentation),
      };
    },
  },
  {
    state: "stage open",
    when: "an entrant was told when to present",
    kind: "toAnswerSlot",
    async set(world) {
      const { first } = await aToldTimetable(world);
      return {
        who: world.people.innovator,
        now: whilePresenting,
        act: (innovator) =>
          answerSlot(innovator, first.proposalId, first.slot.id, { answer: "on_site", reason: "", sequence: 0 }),
      };
    },
  },
  {
    state: "stage open",
    when: "an entrant asks for another time",
    kind: "slotsAskedAnew",
    async set(world) {
      const { first } = await aToldTimetable(world);
      const innovator = await world.as(world.people.innovator, whilePresenting);
      await answerSlot(innovator, first.proposalId, first.slot.id, { answer: "other_time", reason, sequence: 0 });
      const startsAt = new Date(first.slot.startsAt.getTime() + 86_400_000);
      return {
        who: world.people.officer,
        now: whilePresenting,
        act: (officer) => moveSlot(officer, first.slot.id, { startsAt, room: first.slot.room, sequence: 0 }),
      };
    },
  },
];
