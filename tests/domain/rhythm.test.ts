import { expect, test } from "vitest";
import { sectionsAbout } from "~/domain/scoring/about";
import { merge } from "~/domain/scoring/merging";
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
  ["nobody touched it", 1, 1, 1, 1, false],
  ["only this window did", 2, 1, 1, 2, false],
  ["only the other did", 1, 1, 3, 3, false],
  ["both did the same", 2, 1, 2, 2, false],
  ["both did, to different things", 2, 1, 3, 3, true],
  ["emptied here, set there", undefined, 1, 3, 3, true],
  ["emptied here alone", undefined, 1, 1, undefined, false],
])("two windows: %s", (_, typed, began, now, value, isContested) => {
  expect(merge<number | undefined>(typed, began, now)).toEqual({ value, isContested });
});
