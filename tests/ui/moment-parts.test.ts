import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFrom, momentFrom, partsOf, partsOfDay } from "~/routes/pieces/forms/moment-parts";

const seconds = fc.integer({ min: 0, max: Date.parse("2100-01-01T00:00:00Z") / 1000 });

test("every second can be shown in its parts and read again, as an opening and as a closing", () => {
  fc.assert(
    fc.property(seconds, fc.constantFrom("opens" as const, "closes" as const), (second, edge) => {
      const moment = new Date(second * 1000);
      expect(momentFrom(partsOf(moment, edge), edge)).toEqual(moment);
    }),
  );
});

test("days are read with or without leading zeros, and shown without", () => {
  expect(dayFrom({ day: "1", month: "03", year: "2026" })).toBe("2026-03-01");
  expect(partsOfDay("2026-03-01")).toEqual({ day: "1", month: "3", year: "2026" });
});

test.each([
  ["", "", "", ""],
  ["31", "2", "2026", "08.00"],
  ["1", "3", "26", "24.00"],
  ["1", "3", "2026", ""],
  ["1", "3", "2026", "8"],
  ["1", "3", "2026", "08.60"],
  ["satu", "3", "2026", "08.00"],
])("%s %s %s %s is no moment", (day, month, year, time) => {
  expect(momentFrom({ day, month, year, time }, "opens")).toBeUndefined();
});
