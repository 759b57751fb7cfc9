/**
 * A mean for people: two decimals, half up, computed in integers. `total` counts hundredths of a point.
 * Ranks never depend on it.
 */
export function showMean(total: number, sheets: number, decimals: 2 | 4 = 2): string {
  const scale = decimals === 2 ? 1 : 100;
  const units = Math.floor((2 * total * scale + sheets) / (2 * sheets));
  const digits = String(units).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

type Ranked = { total: number; sheets: number; rank: number };

/** Two means that look alike but differ are shown with four decimals. */
export function decimalsFor(row: Ranked, rows: readonly Ranked[]): 2 | 4 {
  const shown = showMean(row.total, row.sheets);
  const lookalike = rows.some(
    (other) => other.total * row.sheets !== row.total * other.sheets && showMean(other.total, other.sheets) === shown,
  );
  return lookalike ? 4 : 2;
}
