import fc from "fast-check";
import { expect, test } from "vitest";
import { type Criterion, isOnScale, needsNote, type Rubric, sheetTotal } from "~/domain/scoring/rubric";
import { gapsOf } from "~/domain/scoring/sheet";

const criterion = (id: string, weight: number): Criterion => ({
  id,
  code: id,
  title: id,
  description: "",
  weight,
  tieOrder: null,
});
const rubric: Rubric = {
  id: "r",
  name: "Contoh",
  scaleMin: 0,
  scaleMax: 100,
  scaleStep: 5,
  noteAtOrBelow: 40,
  noteAtOrAbove: 91,
  anchors: [],
  criteria: [criterion("a", 40), criterion("b", 60)],
};

test.each([
  [0, true],
  [5, true],
  [100, true],
  [-5, false],
  [105, false],
  [3, false],
  [2.5, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
])("%d is on a scale from 0 to 100 by 5: %s", (value, answer) => {
  expect(isOnScale(rubric, value)).toBe(answer);
});

test("steps are counted from where the scale begins", () => {
  const odd = { scaleMin: 1, scaleMax: 10, scaleStep: 3 };
  expect([0, 1, 3, 4, 7, 9, 10, 13].filter((value) => isOnScale(odd, value))).toEqual([1, 4, 7, 10]);
});

test.each([
  [0, true],
  [40, true],
  [41, false],
  [90, false],
  [91, true],
  [100, true],
])("a score of %i needs a note: %s", (value, answer) => {
  expect(needsNote(rubric, value)).toBe(answer);
});

test("a rubric without bounds asks for no note, and one bound alone works alone", () => {
  expect(needsNote({ noteAtOrBelow: null, noteAtOrAbove: null }, 0)).toBe(false);
  expect(needsNote({ noteAtOrBelow: 2, noteAtOrAbove: null }, 5)).toBe(false);
  expect(needsNote({ noteAtOrBelow: null, noteAtOrAbove: 5 }, 5)).toBe(true);
});

test("a sheet's total is the exact sum of weight times score", () => {
  expect(
    sheetTotal(
      rubric.criteria,
      new Map([
        ["a", 50],
        ["b", 75],
      ]),
    ),
  ).toBe(40 * 50 + 60 * 75);
  expect(
    sheetTotal(
      rubric.criteria,
      new Map([
        ["a", 0],
        ["b", 0],
      ]),
    ),
  ).toBe(0);
});

test("a missing score is never 0: there is no total, whichever is missing", () => {
  expect(sheetTotal(rubric.criteria, new Map([["a", 50]]))).toBeUndefined();
  expect(sheetTotal(rubric.criteria, new Map([["b", 50]]))).toBeUndefined();
  expect(sheetTotal(rubric.criteria, new Map())).toBeUndefined();
  expect(
    sheetTotal(
      rubric.criteria,
      new Map([
        ["a", 50],
        ["foreign", 50],
      ]),
    ),
  ).toBeUndefined();
});

test("totals lie on the scale and do not depend on the order of criteria", () => {
  const marks = fc.tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 99 }));
  fc.assert(
    fc.property(marks, ([a, b, weight]) => {
      const criteria = [criterion("a", weight), criterion("b", 100 - weight)];
      const scores = new Map([
        ["a", a],
        ["b", b],
      ]);
      const total = sheetTotal(criteria, scores) ?? -1;
      expect(total).toBeGreaterThanOrEqual(Math.min(a, b) * 100);
      expect(total).toBeLessThanOrEqual(Math.max(a, b) * 100);
      expect(sheetTotal(criteria.toReversed(), scores)).toBe(total);
    }),
  );
});

const score = (criterionId: string, value: number | undefined, note = "") => ({ criterionId, value, note });

test.each([
  ["complete", "Alasan", [score("a", 50), score("b", 75)], []],
  ["a missing score", "Alasan", [score("a", 50)], [{ criterionId: "b", trouble: "score-missing" }]],
  [
    "a note without a score",
    "Alasan",
    [score("a", 50), score("b", undefined, "Nanti")],
    [{ criterionId: "b", trouble: "score-missing" }],
  ],
  ["off the scale", "Alasan", [score("a", 50), score("b", 52)], [{ criterionId: "b", trouble: "off-scale" }]],
  ["low without a note", "Alasan", [score("a", 40), score("b", 75)], [{ criterionId: "a", trouble: "note-missing" }]],
  [
    "high with a blank note",
    "Alasan",
    [score("a", 95, "  "), score("b", 75)],
    [{ criterionId: "a", trouble: "note-missing" }],
  ],
  ["low and high with notes", "Alasan", [score("a", 0, "Tak ada"), score("b", 100, "Lengkap")], []],
  ["no overall reason", " ", [score("a", 50), score("b", 75)], [{ criterionId: undefined, trouble: "note-missing" }]],
])("the gaps of a sheet, %s", (_case, overallNote, scores, gaps) => {
  expect(gapsOf(rubric, { overallNote, scores })).toEqual(gaps);
});
