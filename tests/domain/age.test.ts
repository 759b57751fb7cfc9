import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, dayInJakarta, daysUntil, isDay } from "~/domain/kernel/days";
import { isOldEnough } from "~/domain/proposals/age";

test.each([
  ["2024-03-31", 24, "2026-03-31", true],
  ["2024-04-01", 24, "2026-03-31", false],
  ["2024-03-30", 24, "2026-03-31", true],
  ["2024-02-29", 24, "2026-02-28", true],
  ["2024-02-29", 24, "2026-02-27", false],
  ["2024-02-29", 48, "2028-02-28", false],
  ["2024-02-29", 48, "2028-02-29", true],
  ["2025-08-31", 6, "2026-02-28", true],
  ["2025-08-31", 6, "2026-02-27", false],
  ["2026-03-31", 0, "2026-03-31", true],
  ["2026-04-01", 0, "2026-03-31", false],
])("begun on %s, is it %i months old on %s: %s", (startedOn, months, countedOn, old) => {
  expect(isOldEnough(startedOn, months, countedOn)).toBe(old);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-10-31", 1, "2026-11-30"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2024-02-29", 12, "2025-02-28"],
  ["1999-12-31", 2, "2000-02-29"],
])("%s and %i months is %s", (day, months, then) => {
  expect(addMonths(day, months)).toBe(then);
});

const days = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("more months never give an earlier day, and a later start never an older innovation", () => {
  fc.assert(
    fc.property(days, days, fc.nat(120), (a, b, months) => {
      const [first = a, second = b] = [a, b].sort();
      expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
      expect(addMonths(first, months) <= addMonths(first, months + 1)).toBe(true);
      expect(isDay(addMonths(first, months))).toBe(true);
    }),
  );
});

test.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-2-1", false],
  ["28-02-2026", false],
  ["2026-02-28T00:00", false],
  ["", false],
])("%j is a day: %s", (text, answer) => {
  expect(isDay(text)).toBe(answer);
});

test("the day changes at midnight in western Indonesia", () => {
  expect(dayInJakarta(new Date("2026-03-31T16:59:59.999Z"))).toBe("2026-03-31");
  expect(dayInJakarta(new Date("2026-03-31T17:00:00.000Z"))).toBe("2026-04-01");
});

test("the days that are left are whole days and never negative", () => {
  const until = (then: string) => daysUntil(new Date(then), new Date("2026-03-10T00:00:00Z"));
  expect(
    [
      "2026-03-12T23:59:59Z",
      "2026-03-11T00:00:00Z",
      "2026-03-10T23:59:59Z",
      "2026-03-10T00:00:00Z",
      "2026-03-01T00:00:00Z",
    ].map(until),
  ).toEqual([2, 1, 0, 0, 0]);
});
