import { property, string, assert as that } from "fast-check";
import { expect, test } from "vitest";
import { mostCharacters, runningText } from "~/papers/running-text";

test("an answer of ordinary length is set whole, line by line", () => {
  const text = "Satu baris.\n\nBaris lain.";
  expect(runningText(text).join("\n")).toBe(text);
});

test("nothing but space is lost of a text that fits, however it is broken into lines", () => {
  const letters = (text: string) => text.replace(/\s/g, "");
  that(
    property(string({ maxLength: 3000 }), (text) => {
      expect(letters(runningText(text).join("\n"))).toBe(letters(text));
    }),
  );
});

test.each([
  ["thousands of short lines", "a\n".repeat(15_000)],
  ["one endless word", "x".repeat(30_000)],
  ["empty lines", "\n".repeat(30_000)],
  ["a book", "kata panjang lebar ".repeat(1500)],
])("%s become a page or two in short pieces, and what is cut says so", (_, text) => {
  const pieces = runningText(text);
  expect(pieces.length).toBeLessThan(30);
  expect(pieces.every((piece) => piece.length <= mostCharacters)).toBe(true);
  if (text.trim().length > mostCharacters) expect(pieces.at(-1)).toMatch(/\[…\]$/);
});
