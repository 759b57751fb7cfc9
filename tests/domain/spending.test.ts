import { expect, test } from "vitest";
import { randomFrom } from "~/domain/assignment/random";
import { designOf, type Marked } from "~/domain/severity/design";
import { fitSeverity } from "~/domain/severity/fit";
import { spendReadings } from "~/domain/severity/spending";

const [entries, judges, places] = [3000, 120, 99];

/** A contest of which the truth is known: quality and noise of one point, severity of half a point. */
function aContest(seed: string) {
  const random = randomFrom(seed);
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
  const quality = Array.from({ length: entries }, normal);
  const leniency = Array.from({ length: judges }, () => normal() / 2);
  const readers = quality.map(() => new Set<number>());
  const read = (entry: number): Marked => {
    const own = readers[entry] as Set<number>;
    let judge = Math.floor(random() * judges);
    while (own.has(judge)) judge = Math.floor(random() * judges);
    own.add(judge);
    const total = (quality[entry] ?? 0) + (leniency[judge] ?? 0) + normal();
    return { entry: `e${entry}`, judge: `j${judge}`, total };
  };
  const numbers = quality.map((_, entry) => entry);
  const best = new Set(numbers.sort((a, b) => (quality[b] ?? 0) - (quality[a] ?? 0)).slice(0, places));
  const first = quality.flatMap((_, entry) => [read(entry), read(entry), read(entry)]);
  return { read, first, random, isBest: (entry: string) => best.has(Number(entry.slice(1))) };
}

function estimatesOf(marks: readonly Marked[]) {
  const fit = fitSeverity(designOf(marks));
  const known = fit.design.entries.map((entry, place) => ({
    ...{ entry, estimate: fit.estimate[place] ?? 0, se: fit.estimateSe[place] ?? 0 },
  }));
  return { known, noise: fit.sigma2 };
}

test("a tenth more sheets where they help most finds far more of the best than the same spread evenly", () => {
  const gains = ["a", "b", "c"].map((seed) => {
    const { read, first, random, isBest } = aContest(seed);
    const found = (marks: readonly Marked[]) => {
      const ordered = estimatesOf(marks).known.sort((a, b) => b.estimate - a.estimate);
      return ordered.slice(0, places).filter(({ entry }) => isBest(entry)).length / places;
    };
    const { known, noise } = estimatesOf(first);
    const extra = spendReadings(known, { places, noise, readings: 900, mostPerEntry: 4 });
    expect(extra.reduce((sum, { readings }) => sum + readings, 0)).toBe(900);
    const spent = extra.flatMap(({ entry, readings }) =>
      Array.from({ length: readings }, () => read(Number(entry.slice(1)))),
    );
    const even = Array.from({ length: 900 }, () => read(Math.floor(random() * entries)));
    const none = found(first);
    const rule = found([...first, ...spent]);
    return { overNone: rule - none, overEven: rule - found([...first, ...even]) };
  });
  const mean = (of: (gain: (typeof gains)[number]) => number) =>
    gains.reduce((sum, gain) => sum + of(gain), 0) / gains.length;
  expect(mean(({ overNone }) => overNone)).toBeGreaterThanOrEqual(0.1);
  expect(mean(({ overEven }) => overEven)).toBeGreaterThanOrEqual(0.07);
});

test("sheets go to who is near the line and little known, at most so many each, and nowhere where all are above", () => {
  const known = [
    { entry: "sure", estimate: 90, se: 1 },
    { entry: "near", estimate: 75.2, se: 2 },
    { entry: "nearer", estimate: 74.8, se: 2 },
    { entry: "known", estimate: 74.9, se: 0.1 },
    { entry: "far", estimate: 40, se: 1 },
  ];
  const budget = { places: 2, noise: 4, readings: 6, mostPerEntry: 2 };
  const extra = spendReadings(known, budget);
  expect(extra.map(({ entry, readings }) => [entry, readings])).toEqual(
    expect.arrayContaining([
      ["near", 2],
      ["nearer", 2],
    ]),
  );
  expect(extra[0]?.gain).toBeGreaterThan(extra.at(-1)?.gain ?? Number.POSITIVE_INFINITY);
  expect(spendReadings(known, { ...budget, places: 5 })).toEqual([]);
  expect(spendReadings(known, { ...budget, noise: 0 })).toEqual([]);
  expect(spendReadings([...known].reverse(), budget)).toEqual(extra);
});
