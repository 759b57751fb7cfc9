import { expect, test } from "vitest";
import { fillFrom, isComplete, measured } from "~/domain/nominations/dossier";

const answer = (code: string, text: string) => ({ code, text, title: code, words: 0, wordLimit: 100 });
const source = { answers: [answer("latar", "Latar."), answer("kosong", "  "), answer("dampak", "Dampak.\nBesar.")] };

test.each([
  ["one section", ["latar"], "Latar."],
  ["several, in the target's order", ["dampak", "latar"], "Dampak.\nBesar.\n\nLatar."],
  ["a blank section is left out", ["latar", "kosong", "dampak"], "Latar.\n\nDampak.\nBesar."],
  ["a section the form does not have", ["kebaruan"], ""],
  ["nothing to fill from", [], ""],
])("a field is filled, %s", (_case, filledFrom, text) => {
  expect(fillFrom({ filledFrom }, source)).toBe(text);
});

const field = (wordLimit: number | null) => ({ id: "f", code: "1", title: "Satu", wordLimit, filledFrom: [] });

test.each([
  ["satu dua tiga", 3, false],
  ["satu dua tiga empat", 3, true],
  ["satu dua tiga empat", null, false],
  ["", 3, false],
])("%j in a field of %s words is over: %s", (text, limit, over) => {
  expect(measured(field(limit), text, 1)).toMatchObject({ text, over, version: 1 });
});

test("a dossier is complete when every field has words within its limit", () => {
  const good = measured(field(3), "satu dua tiga", 1);
  expect(isComplete([good, measured(field(null), "dua kata", 1)])).toBe(true);
  expect(isComplete([good, measured(field(3), " – ", 1)])).toBe(false);
  expect(isComplete([good, measured(field(3), "satu dua tiga empat", 1)])).toBe(false);
});
