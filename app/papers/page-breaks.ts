/** Widths of Helvetica in thousandths of its size, rounded up: enough to know how many lines a text takes. */
const narrow = /[ijltfrI.,:;'!|()[\]/ -]/;
const wide = /[A-HJ-Zmw@%&—]/;

function widthOf(text: string, size: number): number {
  const parts = [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 780 : narrow.test(sign) ? 340 : 560), 0);
  return (parts * size) / 1000;
}

/** How many lines a text takes in a column; a word that is longer than the column is broken. */
export function linesOf(text: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const long = widthOf(`${word} `, size);
    if (used > 0 && used + long > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(long / width);
    used += long % width;
  }
  return lines;
}

/** Rows put on pages in their order: as many as fit into the first page's room, then into that of each other page. */
export function breakRows<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  first: number,
  room: number,
): Row[][] {
  const pages: Row[][] = [[]];
  let left = first;
  for (const row of rows) {
    const height = heightOf(row);
    if (height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  return pages;
}

const kept = 3;

/** The last rows go over to a page of their own where the ending finds no room below them: it never stands alone. */
export function withEnding<Row>(
  pages: Row[][],
  heightOf: (row: Row) => number,
  { first, room, endingRoom }: { first: number; room: number; endingRoom: number },
): Row[][] {
  const last = pages.at(-1) ?? [];
  const used = last.reduce((sum, row) => sum + heightOf(row), 0);
  const fits = used + endingRoom <= (pages.length === 1 ? first : room);
  if (fits || last.length < 2) return pages;
  const moved = Math.max(1, last.length - kept);
  return [...pages.slice(0, -1), last.slice(0, moved), last.slice(moved)];
}
