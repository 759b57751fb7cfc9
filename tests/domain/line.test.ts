import { expect, test } from "vitest";
import { folded, oneLine } from "~/domain/kernel/line";

test.each([
  ["unseen signs between letters", "Bu\u200bdi\u200d San\u00adtoso\u2060", "Budi Santoso"],
  ["signs that turn writing", "\u202eBudi\u202c", "Budi"],
  ["what a spreadsheet writes for a line's end", "Budi_x000D_", "Budi"],
  ["a joiner between Latin letters", "Bu\u200ddi", "Budi"],
])("%s are no part of a name", (_, typed, kept) => {
  expect(oneLine(typed)).toBe(kept);
});

test.each([
  ["a joiner in a Persian word", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"],
  ["a joiner in Javanese writing", "\ua98f\ua9c0\u200c\ua98f"],
  ["a picture of several", "\u{1f469}\u200d\u{1f52c}"],
  ["a sign shown as a picture", "\u2764\ufe0f"],
])("%s stays", (_, typed) => {
  expect(oneLine(typed)).toBe(typed);
});

test("what looks equal is equal, with and without what is not seen", () => {
  expect(folded("Ma\u2019ruf \u2013 \ufb01nal")).toBe(folded("MA'RUF - final"));
  expect(folded("\u2764\ufe0f")).toBe(folded("\u2764"));
});
