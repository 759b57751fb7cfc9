import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, monthsBetween } from "~/domain/kernel/days";
import { endOfWorkingDay } from "~/domain/kernel/working-days";

const hour = 3_600_000;

test.each([
  ["a Wednesday", "2026-04-01T09:00:00+07:00", 3, "2026-04-06T23:59:59+07:00"],
  ["a Friday", "2026-04-03T09:00:00+07:00", 3, "2026-04-08T23:59:59+07:00"],
  ["a Saturday", "2026-04-04T09:00:00+07:00", 3, "2026-04-08T23:59:59+07:00"],
  ["a Sunday", "2026-04-05T09:00:00+07:00", 1, "2026-04-06T23:59:59+07:00"],
  ["a Monday", "2026-04-06T09:00:00+07:00", 5, "2026-04-13T23:59:59+07:00"],
  ["shortly before midnight in Jakarta", "2026-04-01T23:59:59+07:00", 1, "2026-04-02T23:59:59+07:00"],
  ["Thursday in Jakarta while it is Wednesday in UTC", "2026-04-01T18:00:00Z", 1, "2026-04-03T23:59:59+07:00"],
])("from %s the working days are counted in WIB, without the day itself and weekends", (_, from, count, due) => {
  expect(endOfWorkingDay(new Date(from), count)).toEqual(new Date(due));
});

test("a working day's end is never on a weekend, and more days end later", () => {
  const moments = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 30 }), (moment, count) => {
      const due = endOfWorkingDay(moment, count);
      const weekday = new Date(due.getTime() + 7 * hour).getUTCDay();
      expect([1, 2, 3, 4, 5]).toContain(weekday);
      expect(endOfWorkingDay(moment, count + 1).getTime()).toBeGreaterThan(due.getTime());
      expect(due.getTime() - moment.getTime()).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ["2024-03-31", "2026-03-31", 24],
  ["2024-04-01", "2026-03-31", 23],
  ["2024-02-29", "2026-02-28", 24],
  ["2026-01-31", "2026-02-28", 1],
  ["2026-03-31", "2026-03-31", 0],
  ["2026-05-01", "2026-03-31", -2],
])("from %s to %s are %i whole months", (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});

test("months between two days are the most that can be added without passing the second", () => {
  const days = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, days, (from, to) => {
      const months = monthsBetween(from, to);
      expect(addMonths(from, months) <= to).toBe(true);
      expect(addMonths(from, months + 1) > to).toBe(true);
    }),
  );
});
