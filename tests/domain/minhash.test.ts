import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSignatures, encodeSignature } from "~/domain/likeness/encoding.server";
import { hashCount, signatureOf, similarity } from "~/domain/likeness/minhash";
import { fewestWords, plainWords, shinglesOf } from "~/domain/likeness/shingles";
import { canReach, diceOf, trigramsOf } from "~/domain/likeness/trigrams";

const shingles = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 1, maxLength: 400 });
const words = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, place) => `${prefix}${place}`).join(" ");
const titleKeys = fc.string({ unit: fc.constantFrom(..."abcdefgh123"), maxLength: 60 });

test("a set is wholly like itself, in whatever order it comes", () => {
  fc.assert(
    fc.property(shingles, (given) => {
      expect(similarity(signatureOf(new Set(given)), signatureOf(new Set([...given].reverse())))).toBe(1);
    }),
  );
});

test("likeness has no direction", () => {
  fc.assert(
    fc.property(shingles, shingles, (one, other) => {
      const [left, right] = [signatureOf(new Set(one)), signatureOf(new Set(other))];
      expect(similarity(left, right)).toBe(similarity(right, left));
    }),
  );
});

test("the estimate comes near the true share, from nothing in common to everything", () => {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => (from + place) * 2_654_435_761);
  for (const shared of [0, 100, 250, 400, 500]) {
    const one = new Set(range(0, 500));
    const other = new Set(range(500 - shared, 1000 - shared));
    const jaccard = shared / (1000 - shared);
    expect(Math.abs(similarity(signatureOf(one), signatureOf(other)) - jaccard), String(shared)).toBeLessThan(0.2);
  }
});

test("two texts without a word in common are not alike", () => {
  const [one, other] = [signatureOf(shinglesOf(words(300, "a"))), signatureOf(shinglesOf(words(300, "b")))];
  expect(similarity(one, other)).toBeLessThan(0.05);
});

test("a signature never changes: stored ones stay comparable", () => {
  const signature = signatureOf(shinglesOf(words(60, "kata")));
  expect(signature).toHaveLength(hashCount);
  expect([...signature.slice(0, 4)]).toMatchInlineSnapshot(`
    [
      107533933,
      29607035,
      81804029,
      295364379,
    ]
  `);
});

test("a signature outlives its being written down, and an empty one stays empty", () => {
  fc.assert(
    fc.property(fc.array(fc.option(shingles, { nil: [] }), { maxLength: 5 }), (given) => {
      const signatures = given.map((one) => signatureOf(new Set(one)));
      expect(decodeSignatures(signatures.map(encodeSignature))).toEqual(signatures);
    }),
  );
});

test("what is nothing is like nothing", () => {
  const none = signatureOf(new Set());
  expect(similarity(none, none)).toBe(0);
  expect(similarity(none, signatureOf(new Set([1])))).toBe(0);
});

test("too little text has no shingles, one word more has", () => {
  expect(shinglesOf(words(fewestWords - 1, "kata")).size).toBe(0);
  expect(shinglesOf(words(fewestWords, "kata")).size).toBe(fewestWords - 4);
});

test("case, accents and punctuation make no other word", () => {
  expect(plainWords("  Réhabilitasi, “SOSIAL”—anak-anak! ")).toEqual(["rehabilitasi", "sosial", "anak", "anak"]);
});

test("a title is wholly like itself, and likeness has no direction", () => {
  fc.assert(
    fc.property(titleKeys, titleKeys, (one, other) => {
      const [left, right] = [trigramsOf(one), trigramsOf(other)];
      expect(diceOf(left, right)).toBe(diceOf(right, left));
      if (left.size > 0) expect(diceOf(left, left)).toBe(1);
    }),
  );
});

test("no title that reaches the mark is passed over unseen", () => {
  fc.assert(
    fc.property(titleKeys, titleKeys, fc.double({ min: 0.1, max: 1, noNaN: true }), (one, change, mark) => {
      for (const other of [one, change, one + change, one.slice(change.length)]) {
        const [left, right] = [trigramsOf(one), trigramsOf(other)];
        if (left.size > 0 && diceOf(left, right) >= mark) expect(canReach(mark - 1e-9, left, other)).toBe(true);
      }
    }),
  );
});
