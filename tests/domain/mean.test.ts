import fc from "fast-check";
import { expect, test } from "vitest";
import { showMean, showMeans } from "~/domain/ranking/mean";

test.each([
  [8123, 1, "81.23"],
  [10_000, 3, "33.33"],
  [20_000, 3, "66.67"],
  [16_245, 2, "81.23"],
  [16_243, 2, "81.22"],
  [0, 2, "0.00"],
  [5, 1, "0.05"],
  [1, 2, "0.01"],
  [1, 3, "0.00"],
  [30_000, 3, "100.00"],
])("%i hundredths over %i sheets are shown as %s", (total, sheets, shown) => {
  expect(showMean(total, sheets)).toBe(shown);
});

test("with four decimals the difference can be seen", () => {
  expect(showMean(20_000, 3, 4)).toBe("66.6667");
  expect(showMean(13_333, 2, 4)).toBe("66.6650");
  expect(showMean(7, 1, 4)).toBe("0.0700");
});

test("what is shown is within half a unit of the last decimal, and exactly half goes up", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 9 }), (total, sheets) => {
      const units = Number(showMean(total, sheets).replace(".", ""));
      expect(2 * total).toBeGreaterThanOrEqual((2 * units - 1) * sheets);
      expect(2 * total).toBeLessThan((2 * units + 1) * sheets);
    }),
  );
});

test("two means that look alike but differ get four decimals, equal ones keep two", () => {
  const close = [
    { total: 20_000, sheets: 3, rank: 1 },
    { total: 13_333, sheets: 2, rank: 2 },
    { total: 5_000, sheets: 1, rank: 3 },
  ] as const;
  expect(showMeans(close)).toEqual(["66.6667", "66.6650", "50.00"]);
  const equal = [
    { total: 20_000, sheets: 3, rank: 1 },
    { total: 40_000, sheets: 6, rank: 1 },
  ];
  expect(showMeans(equal)).toEqual(["66.67", "66.67"]);
});
