import { expect, test } from "vitest";
import { sectionsAbout } from "~/domain/scoring/about";
import { merge, mergeScore } from "~/domain/scoring/merging";
import { rhythmOf, spreadOf } from "~/domain/scoring/rhythm";

const at = (...minutes: number[]) => minutes.map((minute) => new Date(Date.UTC(2026, 4, 2, 2, minute)));

test.each([
  ["too few to tell", at(0, 20, 40), undefined],
  ["the middle one", at(0, 20, 44, 70), 24],
  ["between the middle two", at(0, 20, 44, 70, 98), 25],
  ["without breaks, and without sheets that were handed in together", at(0, 20, 20, 44, 70, 600, 624), 24],
  ["in whatever order", at(70, 0, 44, 20), 24],
])("how long a sheet takes: %s", (_, moments, minutes) => {
  expect(rhythmOf(moments)).toBe(minutes);
});

test("where the own sheets lie: nothing for two, least, middle and most for more", () => {
  expect(spreadOf([7000, 8000])).toBeUndefined();
  expect(spreadOf([8000, 5250, 7125])).toEqual({ least: 5250, middle: 7125, most: 8000 });
  expect(spreadOf([8000, 5250, 7125, 7130])).toEqual({ least: 5250, middle: 7128, most: 8000 });
});

const sections = ["ringkasan", "latar-belakang", "adaptabilitas-replikasi", "strategi-keberlanjutan"].map((code) => ({
  code,
}));

test.each([
  ["latar-belakang", ["latar-belakang"]],
  ["keberlanjutan", ["strategi-keberlanjutan"]],
  ["adaptabilitas", ["adaptabilitas-replikasi"]],
  ["belakang-latar", ["latar-belakang"]],
  ["dapta", []],
  ["paparan", []],
])("the criterion %s speaks of %j", (code, codes) => {
  expect(sectionsAbout({ code }, sections).map((section) => section.code)).toEqual(codes);
});

test.each([
  ["nobody touched it", 1, [1], 1, 1, false],
  ["only this window did", 2, [1], 1, 2, false],
  ["only the other did", 1, [1], 3, 3, false],
  ["both did the same", 2, [1], 2, 2, false],
  ["both did, to different things", 2, [1], 3, 3, true],
  ["emptied here, set there", undefined, [1], 3, 3, true],
  ["emptied there, set here", 3, [1], undefined, undefined, true],
  ["emptied here alone", undefined, [1], 1, undefined, false],
  ["emptied there alone", 1, [1], undefined, undefined, false],
  ["what was sent has arrived, and this window goes on", 3, [1, 2], 2, 3, false],
  ["what was sent has arrived, and the other goes on", 2, [1, 2], 3, 3, false],
])("two windows: %s", (_, typed, began, now, value, isClash) => {
  expect(merge<number | undefined>(typed, began, now)).toEqual({ value, isClash });
});

const said = (value: number | undefined, note = "") => ({ criterionId: "k", value, note });

test.each([
  ["a number here, its note there", said(30), [said(80)], said(80, "Kuat"), true],
  ["a note here, the number there", said(80, "Kuat"), [said(80)], said(30), true],
  ["a number here, the same note in both", said(30, "Lemah"), [said(undefined)], said(undefined, "Lemah"), false],
  ["number and note here alone", said(30, "Lemah"), [said(80)], said(80), false],
  ["number and note there alone", said(80), [said(80)], said(30, "Lemah"), false],
])("a number goes with its note: %s", (_, typed, began, now, isClash) => {
  const merged = mergeScore(typed, began, now);
  expect(merged.isClash).toBe(isClash);
  expect([typed, now]).toContainEqual(merged.value);
  if (isClash) expect(merged.value).toEqual(now);
});
