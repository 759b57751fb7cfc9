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

type Summed = { total: number; sheets: number };

/** The mean of each row in turn. Means that look alike with two decimals but differ are shown with four. */
export function showMeans(rows: readonly Summed[]): string[] {
  const shown = rows.map(({ total, sheets }) => showMean(total, sheets));
  const first = new Map<string, Summed>();
  const unclear = new Set<string>();
  for (const [place, { total, sheets }] of rows.entries()) {
    const text = shown[place] ?? "";
    const other = first.get(text);
    if (!other) first.set(text, { total, sheets });
    else if (other.total * sheets !== total * other.sheets) unclear.add(text);
  }
  return rows.map(({ total, sheets }, place) => {
    const text = shown[place] ?? "";
    return unclear.has(text) ? showMean(total, sheets, 4) : text;
  });
}
