import fc from "fast-check";
import { expect, test } from "vitest";
import { barsOf, changeOf } from "~/domain/indicators/change";
import { isDecimal, readDecimal, tenThousandthsOf } from "~/domain/kernel/decimal";

test.each([
  ["72,5", "72.5"],
  ["72.5", "72.5"],
  ["1.234,50", "1234.5"],
  ["1,234.50", "1234.5"],
  ["1.234.567", "1234567"],
  ["1,234,567", "1234567"],
  ["12 500", "12500"],
  ["0,125", "0.125"],
  ["0.125", "0.125"],
  ["007", "7"],
  ["−3,5", "-3.5"],
  ["-0", "0"],
  ["+4", "4"],
  ["87,5 %", "87.5"],
])("%j is %s, whichever mark the writer uses", (typed, canonical) => {
  expect([readDecimal(typed, ","), readDecimal(typed, ".")]).toEqual([canonical, canonical]);
});

test("what is far too long for a number is not read at all", () => {
  expect(readDecimal(`1${" ".repeat(80_000)}2`, ",")).toBeUndefined();
  expect(readDecimal(`1,${"0".repeat(80_000)}1`, ",")).toBeUndefined();
});

test("what reads both ways is read in the writer's own notation", () => {
  expect([readDecimal("1.234", ","), readDecimal("1.234", ".")]).toEqual(["1234", "1.234"]);
  expect([readDecimal("1,234", ","), readDecimal("1,234", ".")]).toEqual(["1.234", "1234"]);
});

test.each(["", " ", "-", "banyak", "1,2,3", "1.2.3", "1.23,4.5", "12.34.567", "1e3", "NaN", "0x10", "1,23456", "1-2"])(
  "%j is no number",
  (typed) => {
    expect([readDecimal(typed, ","), readDecimal(typed, ".")]).toEqual([undefined, undefined]);
  },
);

const canonical = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 15n - 1n), fc.integer({ min: 0, max: 9999 }))
  .map(([negative, whole, fraction]) => {
    const tail = String(fraction).padStart(4, "0").replace(/0+$/, "");
    const text = tail ? `${whole}.${tail}` : `${whole}`;
    return negative && text !== "0" ? `-${text}` : text;
  });

/** The number as people write it, its thousands in groups. */
function written(decimal: string, mark: "," | "."): string {
  const [whole = "", fraction] = decimal.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark === "," ? "." : ",");
  return fraction ? `${grouped}${mark}${fraction}` : grouped;
}

test("a number written in the writer's own notation is read as that number, grouped or not", () => {
  fc.assert(
    fc.property(canonical, fc.constantFrom("," as const, "." as const), (decimal, mark) => {
      expect(isDecimal(decimal)).toBe(true);
      expect(readDecimal(written(decimal, mark), mark)).toBe(decimal);
      expect(readDecimal(decimal.replace(".", mark), mark)).toBe(decimal);
    }),
  );
});

test("whatever is read stands in the one form, and reads as itself", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."0159.,- %") }),
      fc.constantFrom("," as const, "."),
      (typed, mark) => {
        const read = readDecimal(typed, mark);
        fc.pre(read !== undefined);
        expect(isDecimal(read)).toBe(true);
        expect(readDecimal(read.replace(".", mark), mark)).toBe(read);
      },
    ),
  );
});

test("ten-thousandths order numbers as their values do", () => {
  const small = fc.tuple(fc.integer({ min: -1e9, max: 1e9 })).map(([units]) => units);
  fc.assert(
    fc.property(small, (units) => {
      const decimal = readDecimal((units / 10_000).toFixed(4), ".") ?? "";
      expect(tenThousandthsOf(decimal)).toBe(BigInt(units));
    }),
  );
});

test.each([
  ["40", "72.5", "higher", { percent: "81.3", direction: "better", moved: "up" }],
  ["40", "72.5", "lower", { percent: "81.3", direction: "worse", moved: "up" }],
  ["14", "1", "lower", { percent: "-92.9", direction: "better", moved: "down" }],
  ["0", "12", "higher", { percent: undefined, direction: "better", moved: "up" }],
  ["0", "0", "higher", { percent: undefined, direction: "same", moved: "none" }],
  ["5", "5", "lower", { percent: "0", direction: "same", moved: "none" }],
  ["-4", "-2", "higher", { percent: "50", direction: "better", moved: "up" }],
  ["0.1", "0.3", "higher", { percent: "200", direction: "better", moved: "up" }],
] as const)("from %s to %s, better %s", (baseline, result, better, change) => {
  expect(changeOf({ baseline, result, better })).toEqual(change);
});

test("bars stand on one scale that has zero on it, as long as their figures are large", () => {
  expect(barsOf({ baseline: "40", result: "80" })).toEqual({
    zero: 0,
    before: { from: 0, width: 50 },
    after: { from: 0, width: 100 },
  });
  expect(barsOf({ baseline: "-20", result: "60" })).toEqual({
    zero: 25,
    before: { from: 0, width: 25 },
    after: { from: 25, width: 75 },
  });
  expect(barsOf({ baseline: "0", result: "0" })).toMatchObject({ before: { width: 0 }, after: { width: 0 } });
});
