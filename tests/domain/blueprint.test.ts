import { expect, test } from "vitest";
import { type EditionBlueprint, editionBlueprint } from "~/domain/editions/blueprint";
import { smallContestBlueprint } from "~/domain/editions/templates/small-contest";
import { troublesIn } from "~/domain/preparing/blueprint-troubles";
import { aBlueprint } from "../support/blueprint";

const good = aBlueprint();
const [desk, show] = good.rubrics as [EditionBlueprint["rubrics"][number], EditionBlueprint["rubrics"][number]];
const [first, second] = good.stages as [EditionBlueprint["stages"][number], EditionBlueprint["stages"][number]];
const [track] = good.tracks as [EditionBlueprint["tracks"][number]];
const [criterion, other] = desk.criteria as [(typeof desk.criteria)[number], (typeof desk.criteria)[number]];
const weights = (a: number, b: number) => ({
  rubrics: [
    {
      ...desk,
      criteria: [
        { ...criterion, weight: a },
        { ...other, weight: b },
      ],
    },
    show,
  ],
});

test("the blueprints at hand are valid", () => {
  const dates = { opensAt: "2026-04-05T00:00:00+07:00", closesAt: "2026-04-30T23:59:59+07:00" };
  const later = { opensAt: "2026-05-05T00:00:00+07:00", closesAt: "2026-05-31T23:59:59+07:00" };
  const small = smallContestBlueprint({
    ageCountedOn: "2026-03-31",
    opensAt: good.opensAt,
    closesAt: good.closesAt,
    desk: dates,
    presentation: later,
  });
  expect(editionBlueprint.safeParse(good).success).toBe(true);
  expect(editionBlueprint.safeParse(small).success).toBe(true);
});

test.each<[string, Partial<EditionBlueprint>]>([
  ["weights of 99", weights(40, 59)],
  ["weights of 101", weights(41, 60)],
  ["a weight below zero", weights(-10, 110)],
  ["a broken weight", weights(40.5, 59.5)],
  ["a scale without room", { rubrics: [{ ...desk, scaleMin: 100 }, show] }],
  ["a scale without steps", { rubrics: [{ ...desk, scaleStep: 0 }, show] }],
  ["a rubric without criteria", { rubrics: [{ ...desk, criteria: [] }, show] }],
  ["a stage with an unknown rubric", { stages: [{ ...first, rubric: "unknown" }, second] }],
  ["overlapping stages", { stages: [first, { ...second, opensAt: "2026-04-30T00:00:00+07:00" }] }],
  ["stages in the wrong order", { stages: [second, first] }],
  ["a stage before registration ends", { stages: [{ ...first, opensAt: "2026-03-31T00:00:00+07:00" }, second] }],
  ["a stage that closes before it opens", { stages: [{ ...first, closesAt: "2026-04-01T00:00:00+07:00" }, second] }],
  ["a cut of nobody", { stages: [{ ...first, cutSize: 0 }, second] }],
  ["a stage without judges", { stages: [{ ...first, judgesPerEntry: 0 }, second] }],
  ["no stage", { stages: [] }],
  ["no track", { tracks: [] }],
  ["no category", { categories: [] }],
  ["no checklist", { checklist: [] }],
  ["registration that closes before it opens", { closesAt: "2026-02-01T00:00:00+07:00" }],
  ["a moment without its zone", { opensAt: "2026-03-01T00:00:00" }],
  ["a day that is none", { ageCountedOn: "2026-02-30" }],
  ["an address with a space", { slug: "contoh 2026" }],
  [
    "a section without room",
    { tracks: [{ ...track, sections: track.sections.map((section) => ({ ...section, wordLimit: 0 })) }] },
  ],
  ["a quota of nothing", { tracks: [{ ...track, quotaPerUnit: 0 }] }],
])("an edition is refused for %s", (_case, change) => {
  expect(editionBlueprint.safeParse({ ...good, ...change }).success).toBe(false);
});

test("a stage may open in the very second in which the one before closes", () => {
  expect(editionBlueprint.safeParse({ ...good, stages: [first, { ...second, opensAt: first.closesAt }] }).success).toBe(
    true,
  );
});

test("a draft may wait for its decree number", () => {
  expect(editionBlueprint.safeParse({ ...good, decreeNo: "" }).success).toBe(true);
});

test.each<[object, string, string]>([
  [{ name: undefined }, "name", "missing"],
  [{ name: 7 }, "name", "wrong-type"],
  [{ year: 1999 }, "year", "too-small"],
  [{ year: 2201 }, "year", "too-large"],
  [{ slug: "Contoh 2026" }, "slug", "bad-format"],
  [
    { tracks: [{ ...track, sections: [{ ...track.sections[0], wordLimit: 0 }] }] },
    "tracks[0].sections[0].wordLimit",
    "too-small",
  ],
  [{ stages: [{ ...first, kind: "interview" }, second] }, "stages[0].kind", "not-in-list"],
  [weights(40, 61), "rubrics[0]", "weights-not-100"],
  [{ categories: ["a", "a"] }, "", "category-twice"],
])("a file with %j is told what is wrong, and where", (change, path, trouble) => {
  expect(troublesIn({ ...good, ...change })).toEqual([{ path, trouble }]);
});

test("a file that is no blueprint at all is told so, and a good one nothing", () => {
  expect(troublesIn("halo")).toEqual([{ path: "", trouble: "wrong-type" }]);
  expect(troublesIn(good)).toEqual([]);
});
