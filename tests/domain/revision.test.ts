import fc from "fast-check";
import { expect, test } from "vitest";
import { unlinked } from "~/domain/outbox/letter";
import { type AnswerRevision, baseOf, restoreFrom, reviseFrom } from "~/domain/writing/revision";

const texts = fc.array(
  fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constant("CONTOH 👩‍🔬 tulisan"),
    fc.constant("CONTOH 👨‍🔬 tulisan"),
  ),
  {
    minLength: 1,
    maxLength: 80,
  },
);

test("every version comes back as it was, from the nearest whole text on", () => {
  fc.assert(
    fc.property(texts, (written) => {
      const kept: AnswerRevision[] = [];
      for (const [place, text] of written.entries()) kept.push(reviseFrom(written[place - 1] ?? "", text, place + 1));
      for (const [place, text] of written.entries()) {
        const version = place + 1;
        const needed = kept.filter((one) => one.version >= baseOf(version) && one.version <= version);
        expect(needed.reduce((before, one) => restoreFrom(before, one), "")).toBe(text);
        expect(needed.map((one) => Buffer.from(one.text).toString())).toEqual(needed.map((one) => one.text));
      }
    }),
  );
});

test("a text that grows by a word is kept in the length of the word", () => {
  const before = "Layanan bagi penyandang disabilitas. ".repeat(800);
  expect(reviseFrom(before, `${before}Selesai.`, 2).text).toBe("Selesai.");
  const sum = Array.from({ length: 150 }, (_, place) => reviseFrom(before, `${before}${place}`, place + 2).text.length);
  expect(sum.reduce((total, length) => total + length)).toBeLessThan(8 * before.length);
});

test.each([
  ["Laporan https://jahat.example/x", "Laporan https :// jahat . example / x"],
  ["www.jahat.example", "www . jahat . example"],
  ["Menangkan di hadiah.com sekarang", "Menangkan di hadiah . com sekarang"],
  ["Sentra Terpadu (STKT) 2.0", "Sentra Terpadu (STKT) 2.0"],
  ["Dr. Ayu, M.Si", "Dr. Ayu, M.Si"],
  ["Proposal No. 1.2/2026", "Proposal No. 1.2/2026"],
  ["HTTPS://jahat.example", "HTTPS :// jahat . example"],
  ["Klik x.co/hadiah", "Klik x . co / hadiah"],
  ["BIT.LY/abc", "BIT . LY / abc"],
  ["tulis ke budi@jahat.example", "tulis ke budi @ jahat . example"],
  ["dr.Budi Santoso, S.Tr.Kes.", "dr.Budi Santoso, S.Tr.Kes."],
  ["drg.ayu, s.tr.kes", "drg.ayu, s.tr.kes"],
])("in a letter's subject “%s” cannot be pressed", (text, written) => {
  expect(unlinked(text)).toBe(written);
});
