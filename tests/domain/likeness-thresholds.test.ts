import fc from "fast-check";
import { expect, test } from "vitest";
import { type Compared, compare } from "~/domain/likeness/comparing";
import { hashCount, type Signature } from "~/domain/likeness/minhash";
import { saysTheSame } from "~/domain/likeness/texts.server";
import { diceOf, trigramsOf } from "~/domain/likeness/trigrams";

const none = new Uint32Array(0);
const kindsOf = (own: Compared, other: Compared) => compare(own, [other]).map(({ kind }) => kind);

/** Shares so many of its 64 values with a signature of zeros. */
function sharing(count: number): Signature {
  return Uint32Array.from({ length: hashCount }, (_, place) => (place < count ? 0 : place + 1));
}

test("texts are near from half of what they say on", () => {
  const own = { titleKey: "satu", signature: sharing(hashCount) };
  const near = Array.from({ length: hashCount + 1 }, (_, count) => count).filter(
    (count) => kindsOf(own, { titleKey: "lain sekali", signature: sharing(count) }).length > 0,
  );
  expect([near[0], near.at(-1), near.length]).toEqual([32, 64, 33]);
});

test("titles are near from four fifths of their trigrams on, and equal ones are exact", () => {
  const keys = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 3, maxLength: 40 });
  const pairs = fc.tuple(keys, fc.nat(40), fc.constantFrom("", "z", "zz", "abz"));
  let near = 0;
  fc.assert(
    fc.property(pairs, ([key, at, put]) => {
      const other = key.slice(0, at) + put + key.slice(at + 1);
      const share = diceOf(trigramsOf(key), trigramsOf(other));
      const expected = key === other ? ["title-exact"] : share >= 0.8 ? ["title-near"] : [];
      if (expected[0] === "title-near") near += 1;
      expect(kindsOf({ titleKey: key, signature: none }, { titleKey: other, signature: none })).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
  expect(near).toBeGreaterThan(20);
});

test("texts of the same runs of words that say them once more are not the same", () => {
  const turns = (count: number) => [{ text: "satu dua tiga empat lima enam tujuh ".repeat(count) }];
  expect(saysTheSame(turns(6), turns(6))).toBe(true);
  expect(saysTheSame(turns(6), turns(7))).toBe(false);
  expect(saysTheSame(turns(6), [{ text: turns(6)[0]?.text.toUpperCase() ?? "" }])).toBe(true);
});
