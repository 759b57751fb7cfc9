import fc from "fast-check";
import { expect, test } from "vitest";
import { type CombinationRule, isCombinable } from "~/domain/editions/combination";
import { areFarApart, countedAmong } from "~/domain/scoring/combining";

const third = (gap: number): CombinationRule => ({ combination: "third_reading", thirdReadingGap: gap });
const mean: CombinationRule = { combination: "mean", thirdReadingGap: null };
const trimmed: CombinationRule = { combination: "trimmed", thirdReadingGap: null };
const sheets = (totals: readonly number[]) => totals.map((points) => ({ total: points * 100, chain: [points] }));
const counted = (rule: CombinationRule, totals: readonly number[]) =>
  countedAmong(rule, sheets(totals)).map(({ total }) => total / 100);

test.each([
  ["the mean of all", mean, [70, 90, 20], [70, 90, 20]],
  ["two that agree", third(15), [70, 80], [70, 80]],
  ["a third beside the upper", third(15), [40, 80, 78], [78, 80]],
  ["a third beside the lower", third(15), [80, 40, 41], [40, 41]],
  ["a third in the middle counts with both", third(15), [40, 60, 80], [40, 60, 80]],
  ["a third that is one of the two", third(15), [40, 80, 80], [80, 80]],
  ["three alike", third(15), [50, 50, 50], [50, 50, 50]],
  ["one, as the chair let it be enough", third(15), [50], [50]],
  ["four are too few to trim", trimmed, [10, 50, 60, 100], [10, 50, 60, 100]],
  ["five without one highest and one lowest", trimmed, [100, 10, 60, 50, 100], [50, 60, 100]],
  ["seven", trimmed, [7, 6, 5, 4, 3, 2, 1], [2, 3, 4, 5, 6]],
])("counted: %s", (_, rule, totals, expected) => {
  expect(counted(rule, totals)).toEqual(expected);
});

test.each([
  [15, [70, 85], false],
  [15, [70, 85.01], true],
  [15, [85.01, 70], true],
  [15, [70], false],
  [15, [10, 50, 90], false],
] as const)("a gap of %s, sheets %j: far apart is %s", (gap, totals, expected) => {
  const hundredths = totals.map((points) => Math.round(points * 100));
  expect(areFarApart(third(gap), hundredths)).toBe(expected);
  expect(areFarApart(mean, hundredths)).toBe(false);
});

test("the order of sheets changes neither the sum nor the chain of those that count", () => {
  const sheet = fc.record({ total: fc.nat(4), chain: fc.tuple(fc.nat(2), fc.nat(2)) });
  const rules = fc.constantFrom(mean, trimmed, third(1));
  fc.assert(
    fc.property(rules, fc.array(sheet, { minLength: 1, maxLength: 8 }), fc.nat(), (rule, all, turn) => {
      const place = turn % all.length;
      const turned = [...all.slice(place), ...all.slice(0, place)].reverse();
      const sums = (of: typeof all) =>
        countedAmong(rule, of).reduce(
          ([total, a, b], { total: own, chain: [c, d] }) => [total + own, a + c, b + d] as const,
          [0, 0, 0] as readonly [number, number, number],
        );
      expect(sums(turned)).toEqual(sums(all));
    }),
  );
});

test.each([
  ["third_reading", 15, 2, true],
  ["third_reading", 15, 3, false],
  ["third_reading", null, 2, false],
  ["third_reading", 0, 2, false],
  ["third_reading", 100, 2, false],
  ["third_reading", 99, 2, true],
  ["trimmed", null, 5, true],
  ["trimmed", null, 4, false],
  ["trimmed", 15, 5, false],
  ["mean", null, 1, true],
  ["mean", 15, 2, false],
] as const)(
  "%s with a gap of %s and %s judges can be: %s",
  (combination, thirdReadingGap, judgesPerEntry, expected) => {
    const scale = { scaleMin: 0, scaleMax: 100 };
    expect(isCombinable({ kind: "desk", combination, thirdReadingGap, judgesPerEntry }, scale)).toBe(expected);
    const heard = { kind: "presentation" as const, combination, thirdReadingGap, judgesPerEntry };
    expect(isCombinable(heard, scale)).toBe(expected && combination !== "third_reading");
  },
);
