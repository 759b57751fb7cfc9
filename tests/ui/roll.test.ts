import fc from "fast-check";
import { expect, test } from "vitest";
import { breakRows, linesOf, withEnding } from "~/papers/page-breaks";

test("rows keep their order over the pages, and no page is fuller than its room", () => {
  const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(heights, (rows) => {
      const pages = breakRows(rows, (height) => height, 100, 200);
      expect(pages.flat()).toEqual(rows);
      for (const [place, page] of pages.entries()) {
        expect(page.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(place === 0 ? 100 : 200);
        expect(page.length).toBeGreaterThan(0);
      }
    }),
  );
});

test("a row that is higher than a page has a page to itself, and no rows are one page", () => {
  expect(breakRows([10, 500, 10], (height) => height, 100, 200)).toEqual([[10], [500], [10]]);
  expect(breakRows([], () => 1, 100, 200)).toEqual([[]]);
});

test("the ending stands below the last rows, on the same page as some of them", () => {
  const space = { first: 100, room: 200, endingRoom: 60 };
  const heights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(heights, (rows) => {
      const pages = withEnding(
        breakRows(rows, (height) => height, space.first, space.room),
        (height) => height,
        space,
      );
      expect(pages.flat()).toEqual(rows);
      const last = pages.at(-1) ?? [];
      expect(last.length).toBeGreaterThan(0);
      const used = last.reduce((sum, height) => sum + height, 0);
      expect(used + space.endingRoom).toBeLessThanOrEqual(pages.length === 1 ? space.first : space.room);
    }),
  );
});

test.each([
  ["pendek", 100, 1],
  ["satu dua tiga empat lima enam", 60, 3],
  ["PANJANGSEKALI".repeat(4), 100, 4],
  ["", 100, 1],
])("%j takes in a column of %i points at least its lines", (text, width, lines) => {
  expect(linesOf(text, width, 9.5)).toBe(lines);
});
