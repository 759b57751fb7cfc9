import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom, shuffled } from "~/domain/assignment/random";
import { hashInputs } from "~/domain/ranking/closing.server";
import { placesLeft, rankLists, standingsOf, type TrackContender } from "~/domain/ranking/standings";
import type { Criterion } from "~/domain/scoring/rubric";
import type { Cut } from "~/domain/stages/cuts";

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
const sheets = fc.array(sheet, { minLength: 1, maxLength: 4 });
const field: fc.Arbitrary<TrackContender[]> = fc
  .array(fc.record({ sheets, trackId: fc.constantFrom("umum", "replikasi", "khusus") }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.map((one, place) => ({ ...one, entryId: `e${String(place).padStart(2, "0")}` })));
const common = (size: number, passingGrade: number | null = null): Cut => ({
  ...{ trackId: null, label: "Top", size, passingGrade },
});
const mean = { combination: "mean" as const, thirdReadingGap: null };
const cuts = fc.integer({ min: 1, max: 14 });

test("the order of entries, of judges' sheets and of criteria changes nothing", () => {
  fc.assert(
    fc.property(field, cuts, fc.string(), (contenders, cut, seed) => {
      const random = randomFrom(seed);
      const mixed = shuffled(contenders, random).map((it) => ({ ...it, sheets: shuffled(it.sheets, random) }));
      expect(standingsOf(shuffled(criteria, random), mixed, cut)).toEqual(standingsOf(criteria, contenders, cut));
      expect(hashInputs(shuffled(criteria, random), mixed, [common(cut)], mean)).toBe(
        hashInputs(criteria, contenders, [common(cut)], mean),
      );
    }),
  );
});

test("ranks are those of a slow and obvious reckoning in exact fractions", () => {
  fc.assert(
    fc.property(field, cuts, (contenders, cut) => {
      const better = (one: TrackContender, other: TrackContender) => {
        for (const part of [
          (s: ReadonlyMap<string, number>) => 30 * (s.get("a") ?? 0) + 50 * (s.get("b") ?? 0) + 20 * (s.get("c") ?? 0),
          (s: ReadonlyMap<string, number>) => s.get("a") ?? 0,
          (s: ReadonlyMap<string, number>) => s.get("c") ?? 0,
        ]) {
          const sum = (it: TrackContender) => BigInt(it.sheets.reduce((total, sheet) => total + part(sheet), 0));
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
      const hash = hashInputs(criteria, contenders, [common(3)], mean);
      const place = where % contenders.length;
      const changed = contenders.map((it, index) =>
        index === place ? { ...it, sheets: [new Map(it.sheets[0]).set("b", 9), ...it.sheets.slice(1)] } : it,
      );
      expect(hashInputs(criteria, changed, [common(3)], mean)).not.toBe(hash);
      expect(hashInputs(criteria, contenders, [common(4)], mean)).not.toBe(hash);
      expect(
        hashInputs(
          [criterion("a", 40, 1), criterion("b", 40, null), criterion("c", 20, 2)],
          contenders,
          [common(3)],
          mean,
        ),
      ).not.toBe(hash);
      const own = { ...common(3), trackId: "khusus" };
      const lists = hashInputs(criteria, contenders, [common(3), own], mean);
      const other = contenders.map((it, index) => (index === place ? { ...it, trackId: "lain" } : it));
      const hashes = [
        hash,
        hashInputs(criteria, contenders, [common(3, 1)], mean),
        lists,
        hashInputs(criteria, contenders, [common(3), { ...own, size: 4 }], mean),
        hashInputs(criteria, contenders, [common(3), { ...own, passingGrade: 1 }], mean),
        hashInputs(criteria, other, [common(3), own], mean),
      ];
      expect(new Set(hashes).size).toBe(hashes.length);
    }),
  );
});

test("each list is ranked as if the others were not, and everybody stands on exactly one", () => {
  fc.assert(
    fc.property(field, cuts, cuts, (contenders, size, ownSize) => {
      const lists: Cut[] = [common(size), { ...common(ownSize), trackId: "khusus" }];
      const rows = rankLists(criteria, contenders, lists, mean);
      expect(rows.map(({ entryId }) => entryId).sort()).toEqual(contenders.map(({ entryId }) => entryId));
      for (const { trackId, size } of lists) {
        const own = contenders.filter((it) => (it.trackId === "khusus") === (trackId === "khusus"));
        expect(rows.filter(({ cutTrackId }) => cutTrackId === trackId)).toEqual(
          standingsOf(criteria, own, size).map((row) => ({ ...row, cutTrackId: trackId })),
        );
      }
    }),
  );
});

test("a passing grade lets nobody under it pass, and costs nobody over it a place", () => {
  fc.assert(
    fc.property(field, cuts, fc.integer({ min: 0, max: 2 }), (contenders, cut, grade) => {
      const free = standingsOf(criteria, contenders, cut);
      const rows = standingsOf(criteria, contenders, cut, grade);
      expect(rows.map(({ side: _, ...row }) => row)).toEqual(free.map(({ side: _, ...row }) => row));
      for (const [place, { side, total, sheets }] of rows.entries()) {
        const reaches = BigInt(total) >= BigInt(grade) * 100n * BigInt(sheets);
        expect(side).toBe(reaches ? free[place]?.side : "below");
      }
    }),
  );
});
