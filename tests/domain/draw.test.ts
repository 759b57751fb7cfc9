import fc from "fast-check";
import { expect, test } from "vitest";
import { conflictKey, drawOptimal, type Problem } from "~/domain/assignment/draw";
import { randomFrom, shuffled } from "~/domain/assignment/random";
import { verifyPairings } from "~/domain/assignment/verification";

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `${letter}${place}` }));

/** Contests with and without conflicts, some of which cannot be met. */
const problems = fc
  .record({
    entries: fc.integer({ min: 1, max: 25 }),
    judges: fc.integer({ min: 1, max: 8 }),
    need: fc.integer({ min: 1, max: 3 }),
    seed: fc.string(),
    barred: fc.array(fc.tuple(fc.nat(24), fc.nat(7)), { maxLength: 30 }),
  })
  .map(
    ({ entries, judges, need, seed, barred }): Problem => ({
      entries: ids("e", entries).map((entry) => ({ ...entry, need })),
      judges: ids("j", judges),
      conflicts: new Set(barred.map(([entry, judge]) => conflictKey(`e${entry}`, `j${judge}`))),
      seed,
    }),
  );

test("nobody in conflict is drawn and nobody twice for one entry", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const keys = drawOptimal(problem).pairings.map(({ entryId, judgeId }) => conflictKey(entryId, judgeId));
      expect(keys.filter((key) => problem.conflicts.has(key))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("an entry is short exactly by the judges it lacks, and every other has all it needs", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { pairings, short } = drawOptimal(problem);
      for (const { id, need } of problem.entries) {
        const free = problem.judges.filter((judge) => !problem.conflicts.has(conflictKey(id, judge.id))).length;
        expect(pairings.filter(({ entryId }) => entryId === id)).toHaveLength(Math.min(need, free));
        expect(short.find(({ entryId }) => entryId === id)?.missing ?? 0).toBe(Math.max(0, need - free));
      }
    }),
  );
});

test("without conflicts no judge has two more than another", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { pairings } = drawOptimal({ ...problem, conflicts: new Set() });
      const loads = problem.judges.map(({ id }) => pairings.filter(({ judgeId }) => judgeId === id).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }),
  );
});

test("with conflicts no reading can be moved any more to somebody with two less", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { pairings } = drawOptimal(problem);
      const load = (judge: string) => pairings.filter(({ judgeId }) => judgeId === judge).length;
      const reads = new Set(pairings.map(({ entryId, judgeId }) => conflictKey(entryId, judgeId)));
      const better = pairings.flatMap(({ entryId, judgeId }) =>
        problem.judges.filter(
          ({ id }) =>
            load(judgeId) - load(id) > 1 &&
            !reads.has(conflictKey(entryId, id)) &&
            !problem.conflicts.has(conflictKey(entryId, id)),
        ),
      );
      expect(better).toEqual([]);
    }),
  );
});

test("whoever could have been spared is spared, whatever chance drew first", () => {
  const entries = [
    { id: "e0", need: 1 },
    { id: "e1", need: 2 },
  ];
  const conflicts = new Set([conflictKey("e0", "j2"), conflictKey("e1", "j1")]);
  for (const seed of ["0", "1", "2", "3", "4", "5", "6", "7"]) {
    const { pairings } = drawOptimal({ entries, judges: ids("j", 3), conflicts, seed });
    expect(pairings.find(({ entryId }) => entryId === "e0")?.judgeId).toBe("j1");
  }
});

test("the same seed draws the same, another seed another", () => {
  const problem: Problem = {
    entries: ids("e", 12).map((entry) => ({ ...entry, need: 2 })),
    judges: ids("j", 6),
    conflicts: new Set(),
    seed: "benih",
  };
  expect(drawOptimal(problem)).toEqual(drawOptimal(structuredClone(problem)));
  expect(drawOptimal({ ...problem, seed: "benih lain" })).not.toEqual(drawOptimal(problem));
});

test("who carries less already is drawn first", () => {
  const judges = [{ id: "busy", load: 9 }, { id: "free", load: 1 }, { id: "idle" }];
  const { pairings } = drawOptimal({ entries: [{ id: "e", need: 2 }], judges, conflicts: new Set(), seed: "s" });
  expect(pairings.map(({ judgeId }) => judgeId).sort()).toEqual(["free", "idle"]);
});

test("no judges at all is a shortage of all that is needed", () => {
  expect(drawOptimal({ entries: [{ id: "e", need: 2 }], judges: [], conflicts: new Set(), seed: "s" })).toEqual({
    pairings: [],
    short: [{ entryId: "e", missing: 2 }],
  });
});

test("every draw without shortage stands the check by other code", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { pairings, short } = drawOptimal(problem);
      if (short.length === 0) verifyPairings(problem, pairings);
      else expect(() => verifyPairings(problem, pairings)).toThrow(/judges, not/);
    }),
  );
});

const checked: Problem = {
  entries: [
    { id: "e0", need: 2 },
    { id: "e1", need: 1 },
  ],
  judges: ids("j", 3),
  conflicts: new Set([conflictKey("e0", "j2")]),
  seed: "",
};
const pair = (entryId: string, judgeId: string) => ({ entryId, judgeId });

test.each([
  ["a conflict", [pair("e0", "j0"), pair("e0", "j2"), pair("e1", "j1")], /in conflict/],
  ["one judge twice", [pair("e0", "j0"), pair("e0", "j0"), pair("e1", "j1")], /twice/],
  ["one judge too few", [pair("e0", "j0"), pair("e1", "j1")], /e0 has 1 judges, not 2/],
  [
    "one judge too many",
    [pair("e0", "j0"), pair("e0", "j1"), pair("e1", "j1"), pair("e1", "j0")],
    /e1 has 2 judges, not 1/,
  ],
  ["an entry forgotten", [pair("e0", "j0"), pair("e0", "j1")], /e1 has 0 judges, not 1/],
])("the check finds %s", (_case, pairings, message) => {
  expect(() => verifyPairings(checked, pairings)).toThrow(message);
});

test("the check is content with a good draw", () => {
  expect(() => verifyPairings(checked, [pair("e0", "j0"), pair("e0", "j1"), pair("e1", "j2")])).not.toThrow();
});

test("a shuffle loses and adds nothing, and leaves what it was given", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.string(), (items, seed) => {
      const before = [...items];
      expect(shuffled(items, randomFrom(seed)).sort()).toEqual([...items].sort());
      expect(items).toEqual(before);
    }),
  );
});

test("the random stream is the published one, so that an old draw can be replayed anywhere", () => {
  const random = randomFrom("benih");
  // mulberry32 over FNV-1a, reckoned by a separate program
  expect([random(), random(), random()].map((value) => value * 2 ** 32)).toEqual([
    2_131_976_770, 1_234_474_158, 1_638_149_080,
  ]);
});

/** The same contests with judges who take so many and no more, and readings that are to stay. */
const bounded = fc.tuple(problems, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 8, maxLength: 8 })).map(
  ([problem, limits]): Problem => ({
    ...problem,
    judges: problem.judges.map((judge, place) => ({ ...judge, most: limits[place] })),
  }),
);

test("nobody gets more than he or she takes, and what all take together is given out as far as it is wanted", () => {
  fc.assert(
    fc.property(bounded, (problem) => {
      const { pairings, short } = drawOptimal({ ...problem, conflicts: new Set() });
      const load = (judge: string) => pairings.filter(({ judgeId }) => judgeId === judge).length;
      for (const { id, most } of problem.judges) expect(load(id)).toBeLessThanOrEqual(most ?? 0);
      if (short.length === 0) verifyPairings({ ...problem, conflicts: new Set() }, pairings);
    }),
  );
});

test("what is kept stays, and a draw that keeps all of itself changes nothing", () => {
  fc.assert(
    fc.property(problems, fc.integer({ min: 0, max: 100 }), (problem, share) => {
      const first = drawOptimal(problem).pairings;
      const kept = first.slice(0, Math.floor((first.length * share) / 100));
      const { pairings } = drawOptimal({ ...problem, kept, seed: "lain" });
      const keys = (list: typeof pairings) => list.map(({ entryId, judgeId }) => conflictKey(entryId, judgeId)).sort();
      expect(keys(pairings)).toEqual(expect.arrayContaining(keys(kept)));
      expect(pairings).toHaveLength(first.length);
      expect(keys(drawOptimal({ ...problem, kept: first }).pairings)).toEqual(keys(first));
    }),
  );
});

test("who knows a category reads it, and loads stay even", () => {
  const entries = ids("e", 40).map((entry, place) => ({
    ...entry,
    need: 1,
    categoryId: place % 2 ? "sosial" : "digital",
  }));
  const judges = ids("j", 8).map((judge, place) => ({ ...judge, expertise: [place < 4 ? "sosial" : "digital"] }));
  const { pairings } = drawOptimal({ entries, judges, conflicts: new Set(), seed: "s" });
  const category = new Map(entries.map(({ id, categoryId }) => [id, categoryId]));
  const knows = new Map(judges.map(({ id, expertise }) => [id, expertise[0]]));
  expect(pairings.filter(({ entryId, judgeId }) => category.get(entryId) !== knows.get(judgeId))).toEqual([]);
  for (const { id } of judges) expect(pairings.filter(({ judgeId }) => judgeId === id)).toHaveLength(5);
});

test("two of one house do not read the same entry where that can be", () => {
  const judges = ids("j", 6).map((judge, place) => ({ ...judge, house: `h${Math.floor(place / 2)}` }));
  const house = new Map(judges.map(({ id, house }) => [id, house]));
  const entries = ids("e", 30).map((entry) => ({ ...entry, need: 2 }));
  for (const seed of ["a", "b", "c"]) {
    const { pairings } = drawOptimal({ entries, judges, conflicts: new Set(), seed });
    const together = entries.filter(({ id }) => {
      const houses = pairings.filter(({ entryId }) => entryId === id).map(({ judgeId }) => house.get(judgeId));
      return new Set(houses).size < houses.length;
    });
    expect(together).toEqual([]);
  }
});

test.each([
  [
    "a judge beyond what he or she takes",
    { judges: [{ id: "j0", most: 0 }, { id: "j1" }] },
    /has 1 readings and takes 0/,
  ],
  ["a reading that was to stay", { kept: [{ entryId: "e0", judgeId: "j1" }] }, /no longer reads/],
] as const)("the check by other code finds %s", (_what, change, said) => {
  const problem = { entries: [{ id: "e0", need: 1 }], judges: ids("j", 2), conflicts: new Set<string>(), seed: "" };
  expect(() => verifyPairings({ ...problem, ...change }, [{ entryId: "e0", judgeId: "j0" }])).toThrow(said);
});
