import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningsIn, type Pattern, placePresentations, type Wanted } from "~/domain/presentations/plan";

const nine = new Date("2026-05-11T09:00:00+07:00");
const pattern: Pattern = {
  days: [nine],
  dayMinutes: 7 * 60,
  breakFrom: 3 * 60,
  breakUntil: 4 * 60,
  slotMinutes: 20,
  pauseMinutes: 5,
  rooms: ["A"],
};
const clock = (moment: Date) => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
const entry = (entryId: string, change: Partial<Wanted> = {}): Wanted => ({
  entryId,
  unitId: `unit ${entryId}`,
  judgeIds: ["j1"],
  zone: "WIB",
  ...change,
});

test("presentations begin one after the other with a pause, none reaches into the break, and the day ends on time", () => {
  expect(beginningsIn(pattern).map(clock)).toEqual([
    ...["09:00", "09:25", "09:50", "10:15", "10:40", "11:05", "11:30"],
    ...["13:00", "13:25", "13:50", "14:15", "14:40", "15:05", "15:30"],
  ]);
  expect(beginningsIn({ ...pattern, dayMinutes: 19 })).toEqual([]);
  expect(beginningsIn({ ...pattern, dayMinutes: 45, breakFrom: 0, breakUntil: 0 }).map(clock)).toEqual([
    "09:00",
    "09:25",
  ]);
});

test("units of the east come first in the morning and last in the afternoon", () => {
  const wanted = [entry("barat"), entry("timur", { zone: "WIT" }), entry("tengah", { zone: "WITA" })];
  const order = (from: number) =>
    placePresentations({ ...pattern, breakFrom: 0, breakUntil: from }, wanted, []).placed.map(({ entryId }) => entryId);
  expect(order(0)).toEqual(["timur", "tengah", "barat"]);
  expect(order(5 * 60)).toEqual(["barat", "tengah", "timur"]);
});

test("what is taken already stays, and who is there is nowhere else", () => {
  const taken = [
    { room: " a ", startsAt: nine, endsAt: new Date(nine.getTime() + 20 * 60_000), unitId: "u", judgeIds: ["j1"] },
  ];
  const two = { ...pattern, rooms: ["A", "B"] };
  const { placed } = placePresentations(two, [entry("sama juri"), entry("lain juri", { judgeIds: ["j2"] })], taken);
  expect(placed.map(({ entryId, room, startsAt }) => `${entryId} ${room} ${clock(startsAt)}`)).toEqual([
    "lain juri B 09:00",
    "sama juri A 09:25",
  ]);
});

test("nobody is in two rooms at once, no room is used twice, and who finds no place is named", () => {
  const wanted = fc
    .array(
      fc.record({
        unit: fc.nat(5),
        judgeIds: fc.uniqueArray(fc.constantFrom("j1", "j2", "j3", "j4", "j5", "j6"), { maxLength: 3 }),
        zone: fc.constantFrom("WIB", "WITA", "WIT"),
      }),
      { maxLength: 25 },
    )
    .map((all) => all.map(({ unit, ...one }, place) => ({ ...one, unitId: `u${unit}`, entryId: `e${place}` })));
  fc.assert(
    fc.property(wanted, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 60, max: 420 }), (all, rooms, dayMinutes) => {
      const used = { ...pattern, dayMinutes, rooms: ["A", "B", "C"].slice(0, rooms) };
      const { placed, left } = placePresentations(used, all, []);
      expect([...placed.map(({ entryId }) => entryId), ...left].sort()).toEqual(
        all.map(({ entryId }) => entryId).sort(),
      );
      const moments = new Set(placed.map(({ startsAt }) => startsAt.getTime()));
      for (const moment of moments) {
        const now = placed.filter(({ startsAt }) => startsAt.getTime() === moment);
        const who = now.flatMap(({ entryId, room }) => {
          const one = all.find((it) => it.entryId === entryId);
          return [room, one?.unitId, ...(one?.judgeIds ?? [])];
        });
        expect(new Set(who).size).toBe(who.length);
      }
      expect(placePresentations(used, all, [])).toEqual({ placed, left });
    }),
  );
});
