import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanName } from "~/domain/attachments/file-name";

const pdf = "application/pdf";

test.each([
  ["Surat Pernyataan.pdf", "Surat Pernyataan.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Users\\Sari\\bukti.PDF", "bukti.PDF"],
  ["..", "berkas.pdf"],
  ["", "berkas.pdf"],
  [".pdf", "berkas.pdf"],
  ["foto.jpg.exe", "foto.jpg.exe.pdf"],
  ["lampiran\u0000\u0007\n.pdf", "lampiran.pdf"],
  ["gambar\u202Efdp.exe", "gambarfdp.exe.pdf"],
  ['a<b>:"c|?*.pdf', "a_b___c___.pdf"],
  ["Laporan é 日本.pdf", "Laporan é 日本.pdf"],
])("%j is shown as %j", (given, shown) => {
  expect(cleanName(given, pdf)).toBe(shown);
});

test("whatever it was called, a name has no folder, nothing unseen, an end, and is not long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const shown = cleanName(given, pdf);
      expect(shown).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Cs}]+\.pdf$/iu);
      expect([...shown].length).toBeLessThanOrEqual(120);
      expect(cleanName(shown, pdf)).toBe(shown);
    }),
  );
});
