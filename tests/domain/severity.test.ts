import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "~/domain/assignment/random";
import { componentsOf, designOf, type Marked } from "~/domain/severity/design";
import { equationsOf } from "~/domain/severity/equations";
import { fitSeverity, predict } from "~/domain/severity/fit";
import { type Rating, sheetsOf } from "~/domain/severity/ratings";
import { reportOn } from "~/domain/severity/report";
import { steadinessOf } from "~/domain/severity/steadiness";
import { drawRanks } from "~/domain/severity/sureness";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");
const rowsOf = <Row>(name: string) => parse(fixture(name), { columns: true }) as Row[];

function referenceSet(name: string) {
  const expected = JSON.parse(fixture(`expected_${name}.json`));
  const ratings = rowsOf<Rating>(`sim_${name}.csv`);
  const weights = new Map(Object.entries(expected.weights).map(([criterion, weight]) => [criterion, String(weight)]));
  const entries = rowsOf<Record<string, string>>(`expected_${name}_entries.csv`);
  return { expected, sheets: sheetsOf(ratings, weights), entries };
}

const furthest = (expected: readonly unknown[], found: readonly number[]) =>
  Math.max(...expected.map((value, place) => Math.abs(Number(value) - (found[place] ?? Number.NaN))));

test.each(["g_nosev_300x30", "c_final_99x7"])("reference set %s: components, estimates and chances", (name) => {
  const { expected, sheets, entries } = referenceSet(name);
  const design = designOf(sheets.sheets);
  const { lambda_q, lambda_b, minus2loglik, est_first10, est_se_first10, b_first10 } = expected.at_fixed_lambda;
  const fixed = predict(design, equationsOf(design)({ entries: lambda_q, judges: lambda_b }));
  expect(fixed.minus2LogL).toBeCloseTo(minus2loglik, 6);
  expect(furthest(est_first10, fixed.estimate)).toBeLessThan(1e-6);
  expect(furthest(est_se_first10, fixed.estimateSe)).toBeLessThan(1e-6);
  expect(furthest(b_first10, fixed.leniency)).toBeLessThan(1e-6);

  const fit = fitSeverity(design);
  expect(fit.minus2LogL).toBeLessThanOrEqual(expected.reml.minus2loglik + 0.01);
  for (const component of ["sigma2", "tau2", "omega2"] as const) {
    const tolerance = expected.reml[component] < 0.02 ? 0.02 : 0.01 * expected.reml[component];
    expect(Math.abs(fit[component] - expected.reml[component])).toBeLessThanOrEqual(tolerance);
  }
  const column = (of: string) => entries.map((row) => row[of]);
  expect(furthest(column("estimate"), fit.estimate)).toBeLessThan(1e-4);
  expect(furthest(column("estimate_se"), fit.estimateSe)).toBeLessThan(1e-4);
  expect(furthest(column("adjusted_mean"), fit.adjusted)).toBeLessThan(1e-4);
  expect(furthest(expected.leniency, fit.leniency)).toBeLessThan(1e-4);
  expect(componentsOf(design)).toHaveLength(expected.components);

  const { pTop } = drawRanks(fit, { places: expected.K, atLeast: Number.NEGATIVE_INFINITY }, "7");
  const misses = column("p_top_k").map((p, place) => Math.abs(Number(p) - (pTop[place] ?? Number.NaN)));
  expect(Math.max(...misses)).toBeLessThanOrEqual(0.035);
  expect(misses.reduce((sum, miss) => sum + miss, 0) / misses.length).toBeLessThanOrEqual(0.005);
});

test("where everybody reads everything the corrected order is the raw order, exactly", () => {
  const { sheets } = referenceSet("c_final_99x7");
  const { entries } = reportOn(sheets, { places: 40, seed: "1", draws: 10 });
  const byAdjusted = [...entries].sort((a, b) => (b.adjusted ?? 0) - (a.adjusted ?? 0));
  expect(byAdjusted.map(({ raw }) => raw.toFixed(9))).toEqual(entries.map(({ raw }) => raw.toFixed(9)));
});

const marks: fc.Arbitrary<Marked[]> = fc
  .uniqueArray(fc.record({ entry: fc.nat(11), judge: fc.nat(5), total: fc.integer({ min: 0, max: 40 }) }), {
    selector: ({ entry, judge }) => `${entry} ${judge}`,
    minLength: 24,
    maxLength: 60,
  })
  .map((all) => all.map(({ entry, judge, total }) => ({ entry: `e${entry}`, judge: `j${judge}`, total: total / 4 })));
const asRatings = (all: readonly Marked[]): Rating[] =>
  all.map(({ entry, judge, total }) => ({ entry, judge, criterion: "nilai", score: String(total) }));

test("the order of rows changes nothing, not in the last digit", () => {
  fc.assert(
    fc.property(marks, fc.nat(), (all, turn) => {
      const place = turn % all.length;
      const turned = [...all.slice(place), ...all.slice(0, place)].reverse();
      const report = (of: readonly Marked[]) =>
        reportOn(sheetsOf(asRatings(of)), { places: 4, seed: "benih", draws: 50 });
      expect(report(turned)).toEqual(report(all));
    }),
    { numRuns: 30 },
  );
});

test("one point more for all changes no order, no chance and no leniency", () => {
  fc.assert(
    fc.property(marks, (all) => {
      const report = (by: number) =>
        reportOn(sheetsOf(asRatings(all.map((mark) => ({ ...mark, total: mark.total + by })))), {
          places: 4,
          seed: "1",
          draws: 50,
        });
      const [before, after] = [report(0), report(1)];
      expect(after.entries.map(({ entry, rank }) => [entry, rank])).toEqual(
        before.entries.map(({ entry, rank }) => [entry, rank]),
      );
      expect(
        furthest(
          before.judges.map(({ leniency }) => leniency),
          after.judges.map(({ leniency }) => leniency),
        ),
      ).toBeLessThan(1e-3);
    }),
    { numRuns: 30 },
  );
});

const sheet = (entry: string, judge: string, ...scores: string[]): Rating[] =>
  scores.map((score, place) => ({ entry, judge, criterion: `k${place + 1}`, score }));

test("raw means are exact: thirds that add up are equal, and equals share a rank", () => {
  const three = (entry: string, ...scores: string[]) =>
    scores.flatMap((score, place) => sheet(entry, `j${place}`, score));
  const rows = [
    ...three("a", "0.1", "0.2", "0.3"),
    ...three("b", "0.2", "0.2", "0.2"),
    ...three("c", "0.3", "0.3", "0.1"),
    ...three("d", "0"),
  ];
  const { entries } = reportOn(sheetsOf(rows), { places: 2, seed: "1", draws: 10 });
  expect(entries.map(({ entry, rank }) => `${entry} ${rank}`)).toEqual(["c 1", "a 2", "b 2", "d 4"]);
});

test("weights are fractions of one or of a hundred, a sheet that lacks a criterion is left out and told", () => {
  const rows = [...sheet("a", "j1", "1", "5"), ...sheet("a", "j2", "3")];
  const of = (weights: Record<string, string>) => sheetsOf(rows, new Map(Object.entries(weights)));
  expect(of({ k1: "0.25", k2: "0.75" })).toMatchObject({ sheets: [{ judge: "j1", total: 4 }], incomplete: 1 });
  expect(of({ k1: "25", k2: "75" }).sheets[0]?.total).toBe(4);
  expect(of({ k1: "100" }).sheets.map(({ total }) => total)).toEqual([1, 3]);
  expect(() => sheetsOf([...rows, ...sheet("a", "j1", "2")])).toThrow("row 5: j1 scored a twice for k1");
  expect(() => sheetsOf(sheet("a", "j1", "baik"))).toThrow('row 2: "baik" is no number');
});

test("severity is not told where the sheets cannot tell it, and groups that nobody connects are named", () => {
  const alone = reportOn(sheetsOf([...sheet("a", "j1", "1"), ...sheet("b", "j2", "2"), ...sheet("c", "j3", "3")]), {
    places: 1,
    seed: "1",
  });
  expect(alone.variance).toBeNull();
  expect(alone.warnings).toContain("too-few-sheets");
  expect(alone.entries[0]).toMatchObject({ entry: "c", rank: 1, adjusted: null, pTop: null });
  const apart = ["1", "2", "3", "4"].flatMap((n) => [
    ...["j1", "j2"].flatMap((judge) => sheet(`a${n}`, judge, n)),
    ...["j3", "j4"].flatMap((judge) => sheet(`b${n}`, judge, n)),
  ]);
  const report = reportOn(sheetsOf(apart), { places: 2, seed: "1", draws: 10 });
  expect(report.components).toBe(2);
  expect(report.warnings).toEqual(expect.arrayContaining(["judges-not-connected", "component-of-few-judges"]));
});

test("each track has its mean, and an entry is drawn towards that of its own", () => {
  const track = (name: string, base: number) =>
    [0, 1, 2, 3, 4, 5].flatMap((n) =>
      [0, 1, 2].map((judge): Rating => {
        const score = base + n + ((n * 7 + judge * 5) % 4);
        return { entry: `${name}${n}`, judge: `${name}j${judge}`, criterion: "k", score: String(score) };
      }),
    );
  const ratings = [...track("a", 10), ...track("b", 50)];
  const strata = new Map(ratings.map(({ entry }) => [entry, entry.slice(0, 1)]));
  const { variance, strata: names, entries } = reportOn(sheetsOf(ratings), { places: 3, seed: "1", draws: 10, strata });
  const meanOf = (name: string) => {
    const scores = ratings.flatMap(({ entry, score }) => (entry.startsWith(name) ? Number(score) : []));
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  };
  expect(names).toEqual(["a", "b"]);
  expect(variance?.mu[0]).toBeCloseTo(meanOf("a"), 1);
  expect(variance?.mu[1]).toBeCloseTo(meanOf("b"), 1);
  for (const { entry, adjusted, estimate } of entries) {
    const mean = meanOf(entry.slice(0, 1));
    expect(Math.abs((estimate ?? 0) - mean)).toBeLessThanOrEqual(Math.abs((adjusted ?? 0) - mean) + 0.01);
  }
});

test("a judge whose sheets scatter three times as much is found, and nobody else is blamed", () => {
  const judges = 120;
  const erratic = 12;
  const random = randomFrom("ragam");
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
  const leniency = Array.from({ length: judges }, () => normal() / 2);
  const marks = Array.from({ length: 3000 }, (_, entry) => {
    const quality = normal();
    const readers = new Set<number>();
    while (readers.size < 3) readers.add(Math.floor(random() * judges));
    return [...readers].map((judge) => ({
      ...{ entry: `e${entry}`, judge: `j${judge}` },
      total: 75 + quality + (leniency[judge] ?? 0) + normal() * (judge < erratic ? 3 : 1),
    }));
  }).flat();
  const told = steadinessOf(marks, new Map(leniency.map((value, judge) => [`j${judge}`, value])));
  const flagged = told.filter(({ isErratic }) => isErratic).map(({ judge }) => Number(judge.slice(1)));
  expect(flagged.filter((judge) => judge < erratic).length).toBeGreaterThanOrEqual(11);
  expect(flagged.filter((judge) => judge >= erratic).length).toBeLessThanOrEqual(1);
  const few = steadinessOf(marks.slice(0, 30), new Map([["j1", 0]]));
  expect(few).toMatchObject([{ judge: "j1", isErratic: false }]);
});
