import { expect, test } from "vitest";
import type { Edition } from "~/domain/editions/edition";
import type { Proposal, Track, WrittenSection } from "~/domain/proposals/proposal";
import { type Draft, isReady, readiness } from "~/domain/proposals/readiness";

const now = new Date("2026-03-10T09:00:00+07:00");
const edition = { ageCountedOn: "2026-03-31" } as Edition;
const track: Track = {
  id: "t",
  code: "umum",
  name: "Umum",
  minAgeMonths: 24,
  quotaPerUnit: 3,
  needsSource: false,
  invitationOnly: false,
  priorAwardRules: [],
};
const proposal = {
  title: "CONTOH",
  categoryId: "c",
  startedOn: "2022-01-15",
  sdgs: [1],
  replicates: null,
  edition,
  track,
} as unknown as Proposal;
const section = (words: number, change: Partial<WrittenSection> = {}): WrittenSection => ({
  id: "s",
  code: "dampak",
  title: "Dampak",
  prompt: "",
  wordLimit: 30,
  required: true,
  position: 0,
  text: "",
  words,
  version: 1,
  updatedAt: undefined,
  ...change,
});

function draft(change: Partial<Proposal> = {}, rest: Partial<Draft> = {}): Draft {
  const team = [{ name: "CONTOH Ketua", role: "lead" as const, isChangeAgent: false }];
  return { proposal: { ...proposal, ...change }, sections: [section(10)], team, titleTaken: false, ...rest };
}

const unmet = (it: Draft) =>
  readiness(it, now)
    .filter(({ met }) => !met)
    .map(({ code }) => code);
const replication = { ...track, needsSource: true };

test.each([
  ["everything there", draft(), []],
  ["a blank title", draft({ title: "  " }), ["title"]],
  ["a title that is taken", draft({}, { titleTaken: true }), ["title-unique"]],
  ["no category", draft({ categoryId: null }), ["category"]],
  ["no goal", draft({ sdgs: [] }), ["sdgs"]],
  ["no start", draft({ startedOn: null }), ["start-known"]],
  ["begun tomorrow", draft({ startedOn: "2026-03-11" }), ["start-past", "age"]],
  ["begun today", draft({ startedOn: "2026-03-10", track: { ...track, minAgeMonths: 0 } }), []],
  ["one day too young", draft({ startedOn: "2024-04-01" }), ["age"]],
  ["exactly old enough", draft({ startedOn: "2024-03-31" }), []],
  ["no team", draft({}, { team: [] }), ["team-lead"]],
  ["a team without a lead", draft({}, { team: [{ name: "A", role: "member", isChangeAgent: true }] }), ["team-lead"]],
  ["a lead without a name", draft({}, { team: [{ name: " ", role: "lead", isChangeAgent: true }] }), ["team-lead"]],
  ["a replication without its source", draft({ track: replication }), ["source-named"]],
  ["a replication with a blank source", draft({ track: replication, replicates: " " }), ["source-named"]],
  ["a replication with its source", draft({ track: replication, replicates: "Rumah Aman" }), []],
  ["an empty section", draft({}, { sections: [section(0)] }), ["section-filled"]],
  ["a section at its limit", draft({}, { sections: [section(30)] }), []],
  ["a section over its limit", draft({}, { sections: [section(31)] }), ["section-within-limit"]],
  ["an optional section left empty", draft({}, { sections: [section(0, { required: false })] }), []],
  [
    "an optional section over its limit",
    draft({}, { sections: [section(31, { required: false })] }),
    ["section-within-limit"],
  ],
])("what blocks a draft, %s: %j", (_case, it, codes) => {
  expect(unmet(it)).toEqual(codes);
  expect(isReady(readiness(it, now))).toBe(codes.length === 0);
});

test("a check says where to mend it, and a section's check by how much", () => {
  const checks = readiness(draft({ title: "" }, { sections: [section(31)] }), now);
  expect(checks.find(({ code }) => code === "title")).toEqual({ code: "title", met: false, place: "identity" });
  expect(checks.find(({ code }) => code === "section-within-limit")).toEqual({
    code: "section-within-limit",
    met: false,
    place: "dampak",
    section: { title: "Dampak", words: 31, wordLimit: 30 },
  });
});

test("an innovation's start is judged by the day in western Indonesia", () => {
  const it = draft({ startedOn: "2026-03-11", track: { ...track, minAgeMonths: 0 } });
  expect(isReady(readiness(it, new Date("2026-03-10T16:59:59Z")))).toBe(false);
  expect(isReady(readiness(it, new Date("2026-03-10T17:00:00Z")))).toBe(true);
});
