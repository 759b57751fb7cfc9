import { encode } from "uqr";

/** White modules around a code, without which a camera may not find it. */
const quietZone = 4;

/** A QR code as one path of filled squares; its side is `size` units. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: quietZone });
  const runs = data.flatMap((row, y) => runsIn(row).map(({ from, length }) => `M${from} ${y}h${length}v1h${-length}z`));
  return { size, path: runs.join("") };
}

/** Where dark modules follow one another in a row. */
function runsIn(row: readonly boolean[]): Array<{ from: number; length: number }> {
  const runs: Array<{ from: number; length: number }> = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last.from + last.length === x) last.length++;
    else runs.push({ from: x, length: 1 });
  });
  return runs;
}
