import fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentDisposition, inlineDisposition } from "../../app/web/files/disposition";
import { rangeAsked } from "../../app/web/files/range";

test.each([
  [null, 10, undefined],
  ["bytes=0-3", 10, { start: 0, end: 3 }],
  ["bytes=4-", 10, { start: 4, end: 9 }],
  ["bytes=-3", 10, { start: 7, end: 9 }],
  ["bytes=-30", 10, { start: 0, end: 9 }],
  ["bytes=8-99", 10, { start: 8, end: 9 }],
  ["bytes=10-", 10, "unsatisfiable"],
  ["bytes=-0", 10, "unsatisfiable"],
  ["bytes=5-2", 10, undefined],
  ["bytes=0-1,4-5", 10, undefined],
  ["items=0-1", 10, undefined],
  ["bytes=-", 10, undefined],
])("%s of a file of %d bytes", (header, size, expected) => {
  expect(rangeAsked(header, size)).toEqual(expected);
});

test("a range never reaches outside the file", () => {
  const ends = fc.tuple(fc.option(fc.nat(200)), fc.option(fc.nat(200)), fc.integer({ min: 1, max: 100 }));
  fc.assert(
    fc.property(ends, ([from, to, size]) => {
      const range = rangeAsked(`bytes=${from ?? ""}-${to ?? ""}`, size);
      if (typeof range !== "object") return;
      expect(0 <= range.start && range.start <= range.end && range.end < size).toBe(true);
    }),
  );
});

test("a name is offered in ASCII for old browsers and in full for all others", () => {
  expect(attachmentDisposition('Foto "Sari" (é).pdf')).toBe(
    `attachment; filename="Foto _Sari_ (_).pdf"; filename*=UTF-8''Foto%20%22Sari%22%20%28%C3%A9%29.pdf`,
  );
});

test.each([
  ["application/pdf", "inline"],
  ["image/jpeg", "inline"],
  ["text/html", "attachment"],
  ["image/svg+xml", "attachment"],
  ["application/octet-stream", "attachment"],
])("asked to be read, a file of type %s is %s", (mediaType, how) => {
  expect(inlineDisposition("a.bin", mediaType)).toBe(`${how}; filename="a.bin"; filename*=UTF-8''a.bin`);
});
