import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assignOptimally } from "~/domain/assignment/optimum";
import { type AssignmentOrder, assignmentOrder, demandOf, fulfil } from "~/domain/assignment/order";
import { randomFrom } from "~/domain/assignment/random";

type Reference = AssignmentOrder & {
  expected: { complete: boolean; mismatch_cost?: number; load_min?: number; load_max?: number; unmet?: number[] };
};

const file = fileURLToPath(new URL("./fixtures/expected_assignment.json", import.meta.url));
const references = JSON.parse(readFileSync(file, "utf8")) as Reference[];

test.each(references.map((order, place) => [place, order] as const))(
  "reference %i: the least cost that a linear programme finds is met exactly, whatever the seed",
  (_place, { expected, ...order }) => {
    for (const seed of ["1", "2"]) {
      const { complete, mismatch_cost, load, unmet } = fulfil(assignmentOrder.parse(order), seed);
      const found = { complete, mismatch_cost, load_min: Math.min(...load), load_max: Math.max(...load), unmet };
      const { complete: whole, mismatch_cost: cost, load_min, load_max, unmet: short } = expected;
      expect(found).toMatchObject(
        Object.fromEntries(
          Object.entries({ complete: whole, mismatch_cost: cost, load_min, load_max, unmet: short }).filter(
            ([, value]) => value !== undefined,
          ),
        ),
      );
    }
  },
);

const numbers = (length: number, max: number) => fc.array(fc.nat(max), { minLength: length, maxLength: length });

/** Small contests, with caps and costs and some that were assigned before; many cannot be met. */
const orders = fc
  .record({ entries: fc.integer({ min: 1, max: 7 }), judges: fc.integer({ min: 1, max: 5 }) })
  .chain(({ entries, judges }) =>
    fc.record({
      entries: fc.constant(entries),
      judges: fc.constant(judges),
      need: numbers(entries, 3),
      cap: numbers(judges, 8),
      floor: fc.option(numbers(judges, 2), { nil: null }),
      conflicts: fc.array(fc.tuple(fc.nat(entries - 1), fc.nat(judges - 1)), { maxLength: 10 }),
      cost: fc.option(fc.array(numbers(judges, 3), { minLength: entries, maxLength: entries }), { nil: null }),
    }),
  )
  .map((order) => assignmentOrder.parse(order));

test("never a judge in conflict, nobody twice, nobody over the cap, nothing beyond the need", () => {
  fc.assert(
    fc.property(orders, fc.string(), (order, seed) => {
      const { assignment, load } = fulfil(order, seed);
      for (const [entry, judge] of order.conflicts) expect(assignment[entry]).not.toContain(judge);
      for (const [entry, panel] of assignment.entries()) {
        expect(new Set(panel).size).toBe(panel.length);
        expect(panel.length).toBeLessThanOrEqual((order.need as number[])[entry] ?? 0);
      }
      for (const [judge, count] of load.entries())
        expect(count).toBeLessThanOrEqual((order.cap as number[])[judge] ?? 0);
    }),
  );
});

/** As many readings as there can be, found by trying: augmenting paths, one reading at a time (Kuhn 1955). */
function mostReadings({ entries, judges, need, cap, conflicts }: AssignmentOrder): number {
  const barred = new Set(conflicts.map(([entry, judge]) => `${entry} ${judge}`));
  const readers: number[][] = Array.from({ length: entries }, () => []);
  const load = new Array<number>(judges).fill(0);
  function place(entry: number, tried: Set<number>): boolean {
    for (let judge = 0; judge < judges; judge++) {
      if (tried.has(judge) || barred.has(`${entry} ${judge}`) || readers[entry]?.includes(judge)) continue;
      tried.add(judge);
      if ((load[judge] ?? 0) < ((cap as number[])[judge] ?? 0)) {
        load[judge] = (load[judge] ?? 0) + 1;
        readers[entry]?.push(judge);
        return true;
      }
      for (const other of readers.keys()) {
        const panel = readers[other] as number[];
        if (other === entry || !panel.includes(judge) || !place(other, tried)) continue;
        panel.splice(panel.indexOf(judge), 1);
        readers[entry]?.push(judge);
        return true;
      }
    }
    return false;
  }
  let count = 0;
  for (let entry = 0; entry < entries; entry++) {
    for (let one = 0; one < ((need as number[])[entry] ?? 0); one++) if (place(entry, new Set())) count += 1;
  }
  return count;
}

test("as many readings are given as can be, and where some are lacking, who has to give is said", () => {
  fc.assert(
    fc.property(orders, fc.string(), (order, seed) => {
      const { assignment, complete, unmet, must_give } = fulfil(order, seed);
      const wanted = (order.need as number[]).reduce((sum, need) => sum + need, 0);
      expect(assignment.flat().length).toBe(mostReadings(order));
      expect(complete).toBe(assignment.flat().length === wanted);
      expect(unmet.length === 0).toBe(complete);
      expect(must_give === undefined).toBe(complete);
      if (must_give) expect(must_give.lacking).toBe(wanted - assignment.flat().length);
    }),
  );
});

test("no two readings could be exchanged so that both fit better", () => {
  fc.assert(
    fc.property(orders, fc.string(), (order, seed) => {
      const { demand } = demandOf(order);
      const { mayRead, misfit } = demand;
      const { readers } = assignOptimally(demand, randomFrom(seed));
      const seats = readers.flatMap((panel, entry) => panel.map((judge) => ({ entry, judge })));
      for (const one of seats) {
        for (const other of seats) {
          const isThere = readers[one.entry]?.includes(other.judge) || readers[other.entry]?.includes(one.judge);
          if (isThere || !mayRead(one.entry, other.judge) || !mayRead(other.entry, one.judge)) continue;
          const after = misfit(one.entry, other.judge) + misfit(other.entry, one.judge);
          expect(after).toBeGreaterThanOrEqual(misfit(one.entry, one.judge) + misfit(other.entry, other.judge));
        }
      }
    }),
  );
});

test("the same seed gives the same, byte by byte; another may give another", () => {
  fc.assert(
    fc.property(orders, fc.string(), (order, seed) => {
      expect(JSON.stringify(fulfil(order, seed))).toBe(JSON.stringify(fulfil(structuredClone(order), seed)));
    }),
  );
});

test("what was assigned before stays and counts towards the cap, and only the rest is added", () => {
  fc.assert(
    fc.property(orders, fc.string(), (order, seed) => {
      const before = fulfil(order, seed);
      const more = { ...order, have: before.assignment, need: (order.need as number[]).map((need) => need + 1) };
      const { assignment, load } = fulfil(more, seed);
      for (const [entry, panel] of before.assignment.entries()) {
        expect(assignment[entry]).toEqual(expect.arrayContaining(panel));
      }
      for (const [judge, count] of load.entries())
        expect(count).toBeLessThanOrEqual((order.cap as number[])[judge] ?? 0);
    }),
  );
});

/** The national contest: three sheets for each entry. */
function national(entries: number, judges: number): AssignmentOrder {
  const random = randomFrom("nasional");
  const conflicts = Array.from({ length: Math.round(entries * 1.6) }, (): [number, number] => [
    Math.floor(random() * entries),
    Math.floor(random() * judges),
  ]);
  return assignmentOrder.parse({ entries, judges, need: 3, conflicts });
}

test("at 3,000 entries and 120 judges loads are equal, all can be compared, and no two meet more than four times", () => {
  const { complete, load, components, pairs } = fulfil(national(3000, 120), "benih");
  expect([complete, Math.min(...load), Math.max(...load), components]).toEqual([true, 75, 75, 1]);
  expect(pairs.most).toBeLessThanOrEqual(4);
});

test("judges whom conflicts would leave in two camps are joined, at the least cost of misfit", () => {
  // Two judges fit the first half of the entries, two the other.
  const cost = Array.from({ length: 8 }, (_, entry) => (entry < 4 ? [0, 0, 1, 1] : [1, 1, 0, 0]));
  const { components, mismatch_cost, complete } = fulfil(
    assignmentOrder.parse({ entries: 8, judges: 4, need: 2, cost }),
    "benih",
  );
  expect([complete, components, mismatch_cost]).toEqual([true, 1, 2]);
});

test.each([
  [
    { entries: 2, judges: 1, need: 1, cap: 1 },
    { lacking: 1, because: "too-little-capacity" },
  ],
  [
    {
      entries: 2,
      judges: 2,
      need: 1,
      conflicts: [
        [0, 0],
        [0, 1],
      ],
    },
    { lacking: 1, because: "conflicts", entries: [0] },
  ],
])("why it cannot be met is told: %j", (order, told) => {
  expect(fulfil(assignmentOrder.parse(order), "benih").must_give).toMatchObject(told);
});

test.each([
  [{ entries: 2, judges: 2, need: 1, conflicts: [[0, 2]] }],
  [{ entries: 2, judges: 2, need: [1] }],
  [{ entries: 2, judges: 2, need: 1, cap: [1, 1, 1] }],
  [{ entries: 1, judges: 2, need: 1, cost: [[1]] }],
  [{ entries: 1, judges: 2, need: 1, have: [[5]] }],
  [{ entries: 1, judges: 2, need: 1, have: [[0, 0]] }],
  [{ entries: 1, judges: 2, need: 1, have: [[0]], conflicts: [[0, 0]] }],
  [{ entries: 1e9, judges: 2, need: 1 }],
  [{ entries: 1, judges: 1e6, need: 1 }],
  [{ entries: -1, judges: 1, need: 1 }],
])("an order that does not hang together is refused: %j", (order) => {
  expect(assignmentOrder.safeParse(order).success).toBe(false);
});

test("a cap beyond all entries is none, and takes no longer", () => {
  const order = assignmentOrder.parse({ entries: 20, judges: 10, need: 2, cap: 100_000 });
  expect(fulfil(order, "benih")).toMatchObject({ complete: true, load: Array(10).fill(4) });
});

test("no judges, or no entries, is an answer too", () => {
  expect(fulfil(assignmentOrder.parse({ entries: 2, judges: 0, need: 1 }), "s")).toMatchObject({
    unmet: [0, 1],
    load: [],
  });
  expect(fulfil(assignmentOrder.parse({ entries: 0, judges: 2, need: 1 }), "s")).toMatchObject({
    complete: true,
    load: [0, 0],
  });
});
