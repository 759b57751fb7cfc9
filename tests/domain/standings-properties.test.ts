import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom, shuffled } from "~/domain/assignment/random";
import { hashInputs } from "~/domain/ranking/closing.server";
import { type Contender, placesLeft, standingsOf } from "~/domain/ranking/standings";
import type { Criterion } from "~/domain/scoring/rubric";

const criterion = (id: string, weight: number, tieOrder: number | null): Criterion => ({
  id,
  code: id,
  title: id,
  description: "",
  weight,
  tieOrder,
});
const criteria = [criterion("a", 30, 1), criterion("b", 50, null), criterion("c", 20, 2)];

/** Few different scores, so that ties are common. */
const sheet = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)).map(
  ([a, b, c]) =>
    new Map([
      ["a", a],
      ["b", b],
      ["c", c],
    ]),
);
const field: fc.Arbitrary<Contender[]> = fc
  .array(fc.array(sheet, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((sheets, place) => ({ entryId: `e${String(place).padStart(2, "0")}`, sheets })));
const cuts = fc.integer({ min: 1, max: 14 });

test("the order of entries, of judges' sheets and of criteria changes nothing", () => {
  fc.assert(
    fc.property(field, cuts, fc.string(), (contenders, cut, seed) => {
      const random = randomFrom(seed);
      const mixed = shuffled(contenders, random).map((it) => ({ ...it, sheets: shuffled(it.sheets, random) }));
      expect(standingsOf(shuffled(criteria, random), mixed, cut)).toEqual(standingsOf(criteria, contenders, cut));
      expect(hashInputs(shuffled(criteria, random), mixed, { cutSize: cut })).toBe(
        hashInputs(criteria, contenders, { cutSize: cut }),
      );
    }),
  );
});

test("ranks are those of a slow and obvious reckoning in exact fractions", () => {
  fc.assert(
    fc.property(field, cuts, (contenders, cut) => {
      const better = (one: Contender, other: Contender) => {
        for (const part of [
          (s: ReadonlyMap<string, number>) => 30 * (s.get("a") ?? 0) + 50 * (s.get("b") ?? 0) + 20 * (s.get("c") ?? 0),
          (s: ReadonlyMap<string, number>) => s.get("a") ?? 0,
          (s: ReadonlyMap<string, number>) => s.get("c") ?? 0,
        ]) {
          const sum = (it: Contender) => BigInt(it.sheets.reduce((total, sheet) => total + part(sheet), 0));
          const difference = sum(one) * BigInt(other.sheets.length) - sum(other) * BigInt(one.sheets.length);
          if (difference !== 0n) return difference > 0n;
        }
        return false;
      };
      const ranks = new Map(
        contenders.map((it) => [it.entryId, 1 + contenders.filter((other) => better(other, it)).length]),
      );
      const rows = standingsOf(criteria, contenders, cut);
      expect(new Map(rows.map(({ entryId, rank }) => [entryId, rank]))).toEqual(
        new Map([...ranks].sort((a, b) => a[1] - b[1])),
      );
    }),
  );
});

test("sides agree with ranks: nobody is above the line by luck, nobody below it by bad luck", () => {
  fc.assert(
    fc.property(field, cuts, (contenders, cut) => {
      const rows = standingsOf(criteria, contenders, cut);
      for (const { rank, side } of rows) {
        const equals = rows.filter((other) => other.rank === rank).length;
        const last = rank + equals - 1;
        expect(side).toBe(last <= cut ? "above" : rank > cut ? "below" : "contested");
      }
      const above = rows.filter(({ side }) => side === "above").length;
      expect(above + placesLeft(rows, cut)).toBe(Math.min(cut, rows.length));
    }),
  );
});

test("only ties of the mean are said to be broken, and never inside a shared rank", () => {
  fc.assert(
    fc.property(field, (contenders) => {
      const rows = standingsOf(criteria, contenders, 3);
      for (const row of rows) {
        const sameMean = rows.filter((other) => other.total * row.sheets === row.total * other.sheets);
        expect(row.tieBrokenBy !== null).toBe(sameMean.some(({ rank }) => rank !== row.rank));
      }
    }),
  );
});

test("any single score that changes, any rule that changes, changes the hash of the inputs", () => {
  fc.assert(
    fc.property(field, fc.nat(), (contenders, where) => {
      const hash = hashInputs(criteria, contenders, { cutSize: 3 });
      const place = where % contenders.length;
      const changed = contenders.map((it, index) =>
        index === place ? { ...it, sheets: [new Map(it.sheets[0]).set("b", 9), ...it.sheets.slice(1)] } : it,
      );
      expect(hashInputs(criteria, changed, { cutSize: 3 })).not.toBe(hash);
      expect(hashInputs(criteria, contenders, { cutSize: 4 })).not.toBe(hash);
      expect(
        hashInputs([criterion("a", 40, 1), criterion("b", 40, null), criterion("c", 20, 2)], contenders, {
          cutSize: 3,
        }),
      ).not.toBe(hash);
    }),
  );
});
