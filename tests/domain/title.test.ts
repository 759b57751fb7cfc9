import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "~/domain/kernel/slug";
import { titleKey } from "~/domain/proposals/title";

test.each([
  ["Rumah Aman", "  rumah   AMAN "],
  ["Rumah Aman", "Rumah-Aman!"],
  ["Café Sosial", "Cafe\u0301 sosial"],
  ["Café Sosial", "cafe sosial"],
  ["SIAP 2.0", "Siap 20"],
  ["Ｒumah Aman", "Rumah Aman"],
])("%j and %j are one title", (a, b) => {
  expect(titleKey(a)).toBe(titleKey(b));
});

test.each([
  ["Rumah Aman", "Rumah Aman 2"],
  ["Rumah Aman", "Rumah Nyaman"],
])("%j and %j are two titles", (a, b) => {
  expect(titleKey(a)).not.toBe(titleKey(b));
});

test("a title's key is its own key", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aBé 9-!Ｒ") }), (title) => {
      expect(titleKey(titleKey(title))).toBe(titleKey(title));
    }),
  );
});

test.each([
  ["Sheltered Workshop Peduli!", "sheltered-workshop-peduli"],
  ["  Café & Rumah  ", "cafe-rumah"],
  ["80% Selesai (2026)", "80-selesai-2026"],
  ["!!!", "inovasi"],
  ["", "inovasi"],
])("the address of %j is %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("an address is cut at a word, within 80 letters", () => {
  const slug = slugOf(Array(40).fill("layanan").join(" "));

  expect(slug.length).toBeLessThanOrEqual(80);
  expect(new Set(slug.split("-"))).toEqual(new Set(["layanan"]));
});

test("an address has only small letters, digits and single hyphens", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      expect(slugOf(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});
