import fc from "fast-check";
import { expect, test } from "vitest";
import { type Canonical, canonicalJson } from "~/domain/ledger/canonical";
import { chainStart, findBreaks, hashRecord, type Link, sha256 } from "~/domain/ledger/chain.server";
import expected from "./fixtures/expected_ledger.json";

const chain = "edition-2026";
const records = expected.records.map(({ body, ...record }) => ({ ...record, body: body as Canonical }));
const links: Link[] = records.map(({ edition, body, ...record }) => ({
  chain: edition,
  body: canonicalJson(body),
  ...record,
}));
const at = (place: number) => links[place] as Link;
const named = (broken: readonly Link[]) => findBreaks(chain, broken).map(({ seq, trouble }) => `${seq} ${trouble}`);

test("the reference records have their reference hashes, one with Arabic text among them", () => {
  expect(chainStart(chain)).toBe(at(0).prev);
  for (const { seq, prev, body, hash } of records) expect(hashRecord({ chain, seq, prev, body })).toBe(hash);
  expect(findBreaks(chain, links)).toEqual([]);
});

test.each(links.map(({ seq }) => seq))("a changed body at place %i is named there and nowhere else", (place) => {
  const body = canonicalJson({ ...(JSON.parse(at(place).body) as object), score: 100 });
  expect(named(links.with(place, { ...at(place), body }))).toEqual([`${place} altered`]);
});

test("a record rewritten together with its hash is named where the next one no longer fits", () => {
  const body = { type: "score", score: 100 };
  const hash = hashRecord({ chain, seq: 4, prev: at(4).prev, body });
  expect(named(links.with(4, { ...at(4), body: canonicalJson(body), hash }))).toEqual(["5 out-of-order"]);
});

test("a body in another spelling than the canonical one is named", () => {
  expect(named(links.with(2, { ...at(2), body: at(2).body.replace(":", ": ") }))).toEqual(["2 altered"]);
});

test.each(links.slice(0, -1).map(({ seq }) => seq))("a record dropped from place %i is named", (place) => {
  expect(named(links.toSpliced(place, 1))).toEqual([`${place} missing`, `${place + 1} out-of-order`]);
});

test("two neighbours in each other's place are named", () => {
  const swapped = links.with(3, { ...at(4), seq: 3 }).with(4, { ...at(3), seq: 4 });
  expect(named(swapped)).toEqual(["3 out-of-order", "3 altered", "4 out-of-order", "4 altered", "5 out-of-order"]);
});

test("an inserted record is named, even when it is hashed well", () => {
  const body = { type: "score", score: 100 };
  const hash = hashRecord({ chain, seq: 5, prev: at(4).hash, body });
  const inserted: Link = { chain, seq: 5, prev: at(4).hash, hash, body: canonicalJson(body) };
  const moved = links.slice(5).map((link) => ({ ...link, seq: link.seq + 1 }));
  const breaks = named([...links.slice(0, 5), inserted, ...moved]);
  expect(breaks[0]).toBe("6 out-of-order");
  expect(breaks).toHaveLength(1 + moved.length);
});

test("a chain that is read under another name does not hold", () => {
  expect(findBreaks("edition-2027", links).map(({ trouble }) => trouble)).toContain("altered");
});

test.each([
  ["text that is no JSON", "{"],
  ["a number that has no canonical form", '{"score":0.5}'],
  ["nothing", ""],
])("a body changed into %s is named, not thrown", (_case, body) => {
  expect(named(links.with(6, { ...at(6), body }))).toEqual(["6 altered"]);
});

test("canonical JSON has sorted keys, no spaces and letters as they are", () => {
  const value: Canonical = { ب: "é", b: [1, { z: null, a: true }], a: '"\n' };
  expect(canonicalJson(value)).toBe('{"a":"\\"\\n","b":[1,{"a":true,"z":null}],"ب":"é"}');
});

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%d has no canonical form", (number) => {
  expect(() => canonicalJson({ list: [number] })).toThrow(RangeError);
});

test("canonical JSON means what was written, whatever the order of keys", () => {
  const leaf = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  const value: fc.Arbitrary<Canonical> = fc.dictionary(
    fc.string(),
    fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), leaf)),
  );
  fc.assert(
    fc.property(value, (it) => {
      expect(canonicalJson(JSON.parse(canonicalJson(it)) as Canonical)).toBe(canonicalJson(it));
    }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), (keys) => {
      const object = (order: string[]) => Object.fromEntries(order.map((key) => [key, key]));
      expect(canonicalJson(object(keys))).toBe(canonicalJson(object(keys.toReversed())));
    }),
  );
});

test("sha256 counts bytes of UTF-8", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
});
