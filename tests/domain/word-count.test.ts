import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, isOverLimit } from "~/domain/proposals/words";
import { importsOf, sourcesIn } from "../support/sources";

const nbsp = "\u00a0";
const zeroWidth = "\u200b";

test.each([
  ["", 0],
  ["   \n\t ", 0],
  ["sehari-hari", 1],
  ["dan/atau", 1],
  ["80%", 1],
  ["1.000", 1],
  ["Layanan 24 jam, sehari-hari.", 4],
  [`dua${nbsp}kata`, 2],
  [`dua${zeroWidth}kata`, 2],
  ["dua\u2060kata", 2],
  ["\ufeffsatu", 1],
  ["baris\npertama\r\nkedua", 3],
  ["satu – dua … • — !", 2],
  ["<p>dua <b>kata</b></p>", 2],
  ["satu<br/>dua", 2],
  ['<a href="https://contoh.example/halaman-panjang">tautan</a>', 1],
  ['<a title="dua tiga empat">satu</a>', 4],
  ["satu <x dua tiga empat lima>", 5 + 1],
  ["dua&nbsp;kata", 2],
  ["satu &amp; dua", 2],
  ["satu&#160;dua&#xA0;tiga", 3],
  ["umur < 5 tahun dan > 2 tahun", 6],
  ["ملاحظة 日本", 2],
])("%j has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});

const letters = fc.string({ unit: fc.constantFrom(..."abcé1-/%. \n\u00a0\u200b,") });

test("two texts joined by a space have the sum of their words", () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b));
    }),
  );
});

test("composed and decomposed accents count alike", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(countWords(text.normalize("NFD"))).toBe(countWords(text.normalize("NFC")));
    }),
  );
});

test("words made of letters are as many as were put together, whatever stands between them", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 1 });
  const gap = fc.constantFrom(" ", "\n", "\t", nbsp, zeroWidth, "<br>", " – ", "&nbsp;");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap)), (pairs) => {
      expect(countWords(pairs.flat().join(""))).toBe(pairs.length);
    }),
  );
});

test("what cannot be seen does not change the count: marks around words, entities and punctuation on their own", () => {
  const word = fc.constantFrom("sehari-hari", "dan/atau", "80%", "1.000", "inovasi", "naïf");
  const around = fc.constantFrom("", "<b>", "</b>", "&nbsp;", "\u00ad", "\ufeff", " — ", " … ");
  fc.assert(
    fc.property(fc.array(fc.tuple(around, word, around)), (parts) => {
      expect(countWords(parts.map((part) => part.join("")).join(" "))).toBe(parts.length);
    }),
  );
});

test("the order of words, and how a line ends, do not change the count", () => {
  fc.assert(
    fc.property(fc.array(letters), (lines) => {
      const words = countWords(lines.join("\n"));
      expect(countWords([...lines].reverse().join("\n"))).toBe(words);
      expect(countWords(lines.join("\r\n"))).toBe(words);
    }),
  );
});

test("page, browser and command count by the same function", () => {
  const counting = sourcesIn("app").filter(({ text }) => /\bcountWords\(/.test(text));
  expect(counting.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      "app/enhance/word-meter.ts",
      "app/routes/innovator/section/editor.tsx",
      "app/domain/writing/writing.server.ts",
    ]),
  );
  const elsewhere = counting.filter(
    (source) => !importsOf(source).some((target) => /(?:proposals|\.)\/words$/.test(target)),
  );
  expect(elsewhere.map(({ path }) => path)).toEqual(["app/domain/proposals/words.ts"]);
});

test("a limit is inclusive", () => {
  expect([199, 200, 201].map((words) => isOverLimit(words, 200))).toEqual([false, false, true]);
});
