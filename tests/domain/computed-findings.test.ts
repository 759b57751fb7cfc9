import { expect, test } from "vitest";
import type { Predecessor } from "~/domain/continuation/prior-awards";
import type { Likeness } from "~/domain/likeness/likeness";
import {
  type ComputedFinding,
  computedFor,
  computeFindings,
  contradicts,
  isClear,
  type ScreeningFacts,
} from "~/domain/screening/computed";
import { judgePriorAwards } from "~/domain/screening/prior-awards";
import { countFound, goingOnFrom, type QueuePlace } from "~/domain/screening/queue";
import { isMended } from "~/domain/screening/repair";

const resembled: Likeness = { kind: "text-near", percent: 87, sameEdition: true, other: undefined };
const section = { title: "Ringkasan", required: true, words: 10, wordLimit: 20 };

const inOrder: ScreeningFacts = {
  startedOn: "2024-03-31",
  ageCountedOn: "2026-03-31",
  minAgeMonths: 24,
  priorAwardRules: [],
  predecessors: [],
  sameTitles: [],
  resembling: [],
  sections: [section],
  category: "Inklusi sosial",
  sdgs: [1],
  endorsement: { by: "CONTOH Kepala", at: new Date("2026-03-10T09:00:00+07:00") },
  attachmentKinds: [{ title: "Pernyataan", required: true, files: 1, undeclared: 0 }],
};

const found = (code: ComputedFinding["code"], change: Partial<ScreeningFacts>) =>
  computedFor(computeFindings({ ...inOrder, ...change }), code);

test("a proposal in order is found met on every item", () => {
  expect(computeFindings(inOrder).map(({ code, result }) => [code, result])).toEqual([
    ["umur", "met"],
    ["prestasi-lalu", "met"],
    ["judul", "met"],
    ["jawaban", "met"],
    ["kategori-tpb", "met"],
    ["persetujuan", "met"],
    ["lampiran", "met"],
  ]);
});

test.each<[string, string, number, string]>([
  ["2024-03-31", "met", 24, "2026-03-31"],
  ["2024-04-01", "unmet", 23, "2026-03-31"],
  ["2024-02-29", "met", 24, "2026-02-28"],
  ["2026-12-01", "unmet", -9, "2026-03-31"],
])("begun on %s the age is %s with %i months", (startedOn, result, months, ageCountedOn) => {
  expect(found("umur", { startedOn, ageCountedOn })).toMatchObject({ result, months, required: 24 });
});

test.each<[string, ComputedFinding["code"], Partial<ScreeningFacts>, object]>([
  ["a title that another one has", "judul", { sameTitles: ["SYB-1"] }, { result: "unmet", same: ["SYB-1"] }],
  ["a title that resembles another one", "judul", { resembling: [resembled] }, { result: "unsure", like: [resembled] }],
  [
    "the text of another proposal of the edition",
    "judul",
    { resembling: [{ ...resembled, kind: "text-exact", percent: 100 }] },
    { result: "unmet" },
  ],
  [
    "the text of an earlier edition",
    "judul",
    { resembling: [{ ...resembled, kind: "text-exact", percent: 100, sameEdition: false }] },
    { result: "unsure" },
  ],
  ["the same title above a like one", "judul", { sameTitles: ["SYB-1"], resembling: [resembled] }, { result: "unmet" }],
  ["an empty section", "jawaban", { sections: [{ ...section, words: 0 }] }, { result: "unmet", sections: 0 }],
  [
    "an empty section that may be empty",
    "jawaban",
    { sections: [section, { ...section, required: false, words: 0 }] },
    { result: "met", sections: 1 },
  ],
  ["a section at its limit", "jawaban", { sections: [{ ...section, words: 20 }] }, { result: "met" }],
  [
    "a section a word over its limit",
    "jawaban",
    { sections: [{ ...section, words: 21 }] },
    { result: "unmet", over: [{ words: 21, wordLimit: 20 }] },
  ],
  ["no category", "kategori-tpb", { category: " " }, { result: "unmet" }],
  ["no goal", "kategori-tpb", { sdgs: [] }, { result: "unmet" }],
  ["no endorsement", "persetujuan", { endorsement: undefined }, { result: "unmet" }],
  [
    "a required file that is missing",
    "lampiran",
    { attachmentKinds: [{ title: "Pernyataan", required: true, files: 0, undeclared: 0 }] },
    { result: "unmet", missing: ["Pernyataan"], files: 0 },
  ],
  [
    "a file that nobody has declared",
    "lampiran",
    { attachmentKinds: [{ title: "Foto", required: false, files: 2, undeclared: 1 }] },
    { result: "unmet", undeclared: ["Foto"], files: 2, required: 0 },
  ],
  [
    "an optional file that is missing",
    "lampiran",
    { attachmentKinds: [{ title: "Foto", required: false, files: 0, undeclared: 0 }] },
    { result: "met" },
  ],
])("%s is found", (_, code, change, expected) => {
  expect(found(code, change)).toMatchObject(expected);
});

const predecessor: Predecessor = {
  title: "CONTOH Lama",
  year: 2021,
  link: "declared",
  ofLineage: true,
  awards: [{ scheme: "sinovik", result: "top_99", year: 2021, revoked: false }],
};
const atMostOne = { scheme: "sinovik" as const, results: ["top_99" as const, "top_40" as const], atMost: 1 };
const atLeastOne = { scheme: "sinovik" as const, results: ["top_99" as const], atLeast: 1 };

test.each<[string, Parameters<typeof judgePriorAwards>, string, number[]]>([
  ["no rule and nothing before", [[], []], "met", []],
  ["no rule and an award before", [[], [predecessor]], "met", []],
  ["at most one, and none", [[atMostOne], []], "met", [0]],
  ["at most one, and one", [[atMostOne], [predecessor]], "met", [1]],
  ["at most one, and two over two innovations", [[atMostOne], [predecessor, predecessor]], "unmet", [2]],
  ["at least one, and none", [[atLeastOne], []], "unmet", [0]],
  ["at least one, and one", [[atLeastOne], [predecessor]], "met", [1]],
  [
    "at least one, and one of another scheme",
    [[atLeastOne], [{ ...predecessor, awards: [{ scheme: "unpsa", result: "top_99", year: 2021, revoked: false }] }]],
    "unmet",
    [0],
  ],
  ["two rules of which one is broken", [[atLeastOne, { ...atMostOne, atMost: 0 }], [predecessor]], "unmet", [1, 1]],
  ["a declared one of a stranger's unit", [[], [{ ...predecessor, ofLineage: false }]], "unmet", []],
])("prior awards: %s", (_, given, result, counts) => {
  const judged = judgePriorAwards(...given);
  expect([judged.result, judged.rules.map(({ count }) => count)]).toEqual([result, counts]);
});

test("clear is what is known and met on every item, and to be unsure contradicts nobody", () => {
  const computed = computeFindings({ ...inOrder, resembling: [resembled] });
  expect(isClear([{ code: "umur" }, { code: "persetujuan" }], computed)).toBe(true);
  expect(isClear([{ code: "umur" }, { code: "judul" }], computed)).toBe(false);
  expect(isClear([{ code: "umur" }, { code: "pakaian-adat" }], computed)).toBe(false);
  expect(countFound([{ code: "umur" }, { code: "judul" }, { code: "pakaian-adat" }], computed)).toBe(2);
  expect(contradicts("unmet", computedFor(computed, "umur"))).toBe(true);
  expect(contradicts("met", computedFor(computed, "umur"))).toBe(false);
  expect(contradicts("unmet", computedFor(computed, "judul"))).toBe(false);
  expect(contradicts("unmet", computedFor(computed, "pakaian-adat"))).toBe(false);
});

test("one goes on with what was submitted later, then from the front", () => {
  const place = (id: string, hour: number): QueuePlace => ({
    id,
    unitId: "unit",
    submittedAt: new Date(hour * 3_600_000),
    step: "check",
    ownUnit: false,
    verdict: undefined,
    checkedAt: undefined,
  });
  const places = [place("a", 1), place("b", 2), place("c", 2), place("d", 3)];
  const order = (from: QueuePlace) => goingOnFrom(places, from).map(({ id }) => id);
  expect(order(place("b", 2))).toEqual(["c", "d", "a"]);
  expect(order(place("d", 3))).toEqual(["a", "b", "c"]);
  expect(order(place("gone", 0))).toEqual(["a", "b", "c", "d"]);
});

const requested = new Date("2026-04-01T09:00:00Z");
const earlier = new Date("2026-03-01T09:00:00Z");
const old = { uploadedAt: earlier, removedAt: null, declaredAt: earlier, privacy: "no_people" as const };

test.each<[string, Parameters<typeof isMended>[0], boolean, boolean]>([
  ["nothing changed", [old], false, false],
  [
    "a new file",
    [
      { ...old, removedAt: requested },
      { ...old, uploadedAt: requested },
    ],
    true,
    true,
  ],
  ["a new file that nobody has declared", [{ ...old, uploadedAt: requested, privacy: null }], true, false],
  ["a new declaration", [{ ...old, declaredAt: requested }], true, true],
  ["a required one only removed", [{ ...old, removedAt: requested }], true, false],
  ["an optional one removed", [{ ...old, removedAt: requested }], false, true],
])("mended or not: %s", (_, files, required, mended) => {
  expect(isMended(files, required, requested)).toBe(mended);
});
