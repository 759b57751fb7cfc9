import { expect, test } from "vitest";
import { checkIndicators } from "~/domain/indicators/policy";
import { isInIndonesia } from "~/domain/writing/position";
import { cityPositions } from "~/seeds/facts/city-positions";
import { exampleApplications } from "~/seeds/facts/example-applications";
import { exampleReach } from "~/seeds/facts/example-measures";
import { exampleProposals } from "~/seeds/facts/example-proposals";
import { unitFacts } from "~/seeds/facts/units";
import { identityOf, markless } from "~/seeds/identity";
import { indicatorsOf } from "~/seeds/indicators";
import type { Plan } from "~/seeds/plan";

const begunAt = new Date("2026-08-17T10:00:00+07:00");

const plans = exampleProposals.flatMap((idea) =>
  ["st-kartini", "efata", "a-government-that-does-not-exist"].map(
    (unit) => ({ idea, title: `${idea.title} ${unit}`, category: "x", unit, startedOn: "2022-03-10", begunAt }) as Plan,
  ),
);

test("every example proposal measures two to four things, in whatever unit, and one of them is no output", () => {
  for (const plan of plans) {
    const indicators = indicatorsOf(plan);
    expect([plan.title, checkIndicators(indicators), indicators.length >= 2 && indicators.length <= 4]).toEqual([
      plan.title,
      undefined,
      true,
    ]);
    expect(indicators.some(({ kind }) => kind !== "output")).toBe(true);
    expect(indicatorsOf(plan)).toEqual(indicators);
  }
});

test("every example proposal serves somebody and lies in Indonesia, near its unit's city", () => {
  for (const plan of plans) {
    const { beneficiaryClusters, position } = identityOf({ categories: new Map([["x", "id"]]) }, plan);
    expect([plan.title, beneficiaryClusters.length > 0, isInIndonesia(position)]).toEqual([plan.title, true, true]);
    if (plan.unit === "st-kartini") expect(Math.abs(Number(position.latitude) + 7.32)).toBeLessThan(0.05);
  }
});

test("what is told of an example is told of one that there is, and every city of a unit has its place", () => {
  const titles = exampleProposals.map(({ title }) => markless(title));
  expect(
    [...Object.keys(exampleReach), ...Object.keys(exampleApplications)].filter((it) => !titles.includes(it)),
  ).toEqual([]);
  expect(unitFacts.flatMap(({ city }) => city ?? []).filter((city) => !(city in cityPositions))).toEqual([]);
});
