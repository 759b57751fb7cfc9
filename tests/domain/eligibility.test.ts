import type { AwardResult, SchemeCode } from "db/vocabulary";
import { expect, test } from "vitest";
import { type Candidate, eligibility, isEligible, type Target } from "~/domain/nominations/eligibility";

const won = (scheme: SchemeCode, result: AwardResult) => ({ scheme, result });
const home = won("sayembara", "winner");
const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  startedOn: "2022-01-15",
  sdgs: [1],
  category: "Inklusi sosial",
  awards: [home],
  ...change,
});
const target = (scheme: SchemeCode): Target => ({ scheme, minAgeMonths: 24, closesOn: "2026-06-30" });
const unmet = (change: Partial<Candidate>, scheme: SchemeCode) =>
  eligibility(candidate(change), target(scheme))
    .filter(({ met }) => !met)
    .map(({ rule }) => rule);

test.each([
  ["a plain winner", {}, []],
  ["started too late", { startedOn: "2024-07-01" }, ["age"]],
  ["old enough to the day", { startedOn: "2024-06-30" }, []],
  ["no goal", { sdgs: [] }, ["sdgs"]],
  ["no category", { category: " " }, ["category"]],
  ["never won at home", { awards: [] }, ["internal-result"]],
  ["only a finalist at home", { awards: [won("sayembara", "finalist")] }, ["internal-result"]],
  ["a winner elsewhere is no winner at home", { awards: [won("unpsa", "winner")] }, ["internal-result"]],
  ["once in the Top 99", { awards: [home, won("sinovik", "top_99")] }, []],
  ["twice in the Top 99", { awards: [home, won("sinovik", "top_99"), won("sinovik", "top_99")] }, ["not-top-99-twice"]],
  ["in the Top 40", { awards: [home, won("sinovik", "top_40")] }, ["not-best-before"]],
  ["in the Top 45", { awards: [home, won("sinovik", "top_45")] }, ["not-best-before"]],
  [
    "among the five for sustainability",
    { awards: [home, won("sinovik", "top_5_sustainability")] },
    ["not-best-before"],
  ],
  ["a winner of the UN award", { awards: [home, won("unpsa", "winner")] }, []],
] as const)("SINOVIK, %s: unmet %j", (_case, change, rules) => {
  expect(unmet(change, "sinovik")).toEqual(rules);
});

test.each([
  ["a plain winner", {}, []],
  ["started too late", { startedOn: "2024-07-01" }, ["age"]],
  ["no goal is no matter", { sdgs: [] }, []],
  ["won it before", { awards: [home, won("unpsa", "winner")] }, ["not-winner-before"]],
  ["a special mention before", { awards: [home, won("unpsa", "special_mention")] }, []],
  ["among the best of the nation", { awards: [home, won("sinovik", "top_40")] }, []],
] as const)("UNPSA, %s: unmet %j", (_case, change, rules) => {
  expect(unmet(change, "unpsa")).toEqual(rules);
});

test("several unmet rules are all named, and one is enough to be out", () => {
  const checks = eligibility(candidate({ awards: [], sdgs: [], startedOn: "2026-01-01" }), target("sinovik"));
  expect(checks.filter(({ met }) => !met).map(({ rule }) => rule)).toEqual(["age", "internal-result", "sdgs"]);
  expect(isEligible(checks)).toBe(false);
  expect(isEligible(eligibility(candidate(), target("opsi")))).toBe(true);
});
