import { expect, test } from "vitest";
import { placesLeft, standingsOf } from "~/domain/ranking/standings";
import type { Criterion } from "~/domain/scoring/rubric";

const criterion = (id: string, weight: number, tieOrder: number | null): Criterion => ({
  id,
  code: id,
  title: id.toUpperCase(),
  description: "",
  weight,
  tieOrder,
});
const one = [criterion("a", 100, null)];
/** Each contender with its sheets; a sheet is its scores in the order of the criteria. */
const contenders = (criteria: readonly Criterion[], sheets: Record<string, number[][]>) =>
  Object.entries(sheets).map(([entryId, rows]) => ({
    entryId,
    sheets: rows.map((row) => new Map(row.map((value, place) => [criteria[place]?.id ?? "", value]))),
  }));
const brief = (criteria: readonly Criterion[], sheets: Record<string, number[][]>, cut: number) =>
  standingsOf(criteria, contenders(criteria, sheets), cut).map(
    ({ entryId, rank, side }) => `${entryId} ${rank} ${side}`,
  );

test("equals share a rank and the next one skips: 1-2-2-4", () => {
  expect(brief(one, { p: [[70]], q: [[80]], r: [[80]], s: [[90]] }, 3)).toEqual([
    "s 1 above",
    "q 2 above",
    "r 2 above",
    "p 4 below",
  ]);
});

test("a tie across the line is contested, whole", () => {
  expect(brief(one, { p: [[80]], q: [[80]], r: [[80]], s: [[90]] }, 2)).toEqual([
    "s 1 above",
    "p 2 contested",
    "q 2 contested",
    "r 2 contested",
  ]);
});

test("a tie wholly above or wholly below the line is not contested", () => {
  const sheets = { p: [[90]], q: [[90]], r: [[70]], s: [[70]] };
  expect(brief(one, sheets, 2)).toEqual(["p 1 above", "q 1 above", "r 3 below", "s 3 below"]);
});

test("a cut larger than the field leaves everyone above it, ties too", () => {
  expect(brief(one, { p: [[80]], q: [[80]] }, 99)).toEqual(["p 1 above", "q 1 above"]);
  expect(brief(one, { p: [[80]], q: [[80]] }, 2)).toEqual(["p 1 above", "q 1 above"]);
});

test("a field that is one single tie is contested as a whole", () => {
  expect(brief(one, { p: [[80]], q: [[80]], r: [[80]] }, 1)).toEqual([
    "p 1 contested",
    "q 1 contested",
    "r 1 contested",
  ]);
});

test("no contenders, no rows", () => {
  expect(standingsOf(one, [], 3)).toEqual([]);
});

test("means are compared exactly, over different numbers of sheets", () => {
  const sheets = {
    third: [[1], [0], [0]],
    sixth: [[1], [1], [0], [0], [0], [0]],
    half: [[1], [0]],
    less: [[33], [33], [33]],
    more: [[33], [33], [34]],
  };
  const rows = standingsOf(one, contenders(one, sheets), 5);
  expect(rows.map(({ entryId, rank }) => [entryId, rank])).toEqual([
    ["more", 1],
    ["less", 2],
    ["half", 3],
    ["sixth", 4],
    ["third", 4],
  ]);
});

test("sums that binary fractions would part are equal", () => {
  const criteria = [criterion("a", 10, null), criterion("b", 20, null), criterion("c", 70, null)];
  const rows = standingsOf(criteria, contenders(criteria, { p: [[3, 0, 0]], q: [[1, 1, 0]] }), 2);
  expect(rows.map(({ total, rank }) => [total, rank])).toEqual([
    [30, 1],
    [30, 1],
  ]);
});

const chained = [criterion("a", 40, 2), criterion("b", 30, 1), criterion("c", 30, null)];

test("equal means are parted by the chain in its own order, not in the rubric's", () => {
  const rows = standingsOf(
    chained,
    contenders(chained, { p: [[90, 50, 50]], q: [[60, 90, 50]], r: [[10, 10, 10]] }),
    1,
  );
  expect(rows.map(({ entryId, rank, side, tieBrokenBy }) => [entryId, rank, side, tieBrokenBy])).toEqual([
    ["q", 1, "above", "B"],
    ["p", 2, "below", "B"],
    ["r", 3, "below", null],
  ]);
});

test("the second link decides where the first is equal too", () => {
  const rows = standingsOf(chained, contenders(chained, { p: [[60, 50, 10]], q: [[30, 50, 50]] }), 1);
  expect(rows.map(({ entryId, total, rank, tieBrokenBy }) => [entryId, total, rank, tieBrokenBy])).toEqual([
    ["p", 4200, 1, "A"],
    ["q", 4200, 2, "A"],
  ]);
});

test("a criterion outside the chain never breaks a tie", () => {
  const criteria = [criterion("a", 50, null), criterion("b", 50, null)];
  expect(brief(criteria, { p: [[80, 60]], q: [[60, 80]] }, 1)).toEqual(["p 1 contested", "q 1 contested"]);
});

test("the chain compares means, not sums, over different numbers of sheets", () => {
  const criteria = [criterion("a", 50, 1), criterion("b", 50, null)];
  const rows = standingsOf(
    criteria,
    contenders(criteria, {
      p: [
        [40, 60],
        [40, 60],
        [40, 60],
      ],
      q: [[60, 40]],
    }),
    1,
  );
  expect(rows.map(({ entryId, tieBrokenBy }) => [entryId, tieBrokenBy])).toEqual([
    ["q", "A"],
    ["p", "A"],
  ]);
});

test("an entry without a sheet or with an incomplete one is a fault, never a zero", () => {
  expect(() => standingsOf(one, [{ entryId: "p", sheets: [] }], 1)).toThrow(RangeError);
  expect(() => standingsOf(chained, contenders(chained, { p: [[90, 50]] }), 1)).toThrow(RangeError);
});

test.each([
  ["no tie", { p: [[90]], q: [[80]], r: [[70]] }, 2, 0],
  ["three for one place", { p: [[80]], q: [[80]], r: [[80]], s: [[90]] }, 2, 1],
  ["three for two places", { p: [[80]], q: [[80]], r: [[80]] }, 2, 2],
  ["a tie above the line", { p: [[90]], q: [[90]], r: [[70]] }, 2, 0],
  ["fewer entries than places", { p: [[90]] }, 9, 0],
])("the places that a tie competes for, %s", (_case, sheets, cut, places) => {
  expect(placesLeft(standingsOf(one, contenders(one, sheets as Record<string, number[][]>), cut), cut)).toBe(places);
});
