/** An entry as far as its sheets tell: the estimate of its quality and how far that may be off, in points. */
export type Estimated = { entry: string; estimate: number; se: number };

/** How many more sheets an entry is to get, and what the first of them is worth, in points. */
export type ExtraReading = { entry: string; readings: number; gain: number };

type Budget = {
  places: number;
  /** Variance of one sheet about the entry's quality. */
  noise: number;
  /** Sheets to spend in all, and at most for one entry. */
  readings: number;
  mostPerEntry: number;
};

/**
 * Where more sheets help most to put the right entries above the line: one after the other to the entry where the next is
 * worth most, its error shrunk after each. The worth of a sheet is the expected value of information against the point
 * midway between the last above the line and the first below (as in optimal computing budget allocation; Chen & Lee 2010).
 */
export function spendReadings(entries: readonly Estimated[], budget: Budget): ExtraReading[] {
  const { places, noise, readings, mostPerEntry } = budget;
  if (entries.length <= places || places < 1 || noise <= 0) return [];
  const ordered = entries.map(({ estimate }) => estimate).sort((a, b) => b - a);
  const line = ((ordered[places - 1] ?? 0) + (ordered[places] ?? 0)) / 2;
  // By name, so that the order in which they come changes nothing where two are worth the same.
  const named = [...entries].sort((a, b) => (a.entry < b.entry ? -1 : 1));
  const states = named.map(({ entry, estimate, se }) => {
    const distance = Math.abs(estimate - line);
    const gain = worthOf(distance, se ** 2, noise);
    return { entry, distance, variance: se ** 2, gain, next: gain, readings: 0 };
  });
  for (let spent = 0; spent < readings; spent++) {
    let best = states[0];
    for (const state of states) if (best && state.next > best.next) best = state;
    if (!best || best.next <= 0) break;
    best.readings += 1;
    best.variance = afterOneMore(best.variance, noise);
    best.next = best.readings < mostPerEntry ? worthOf(best.distance, best.variance, noise) : 0;
  }
  return states
    .filter((state) => state.readings > 0)
    .map(({ entry, readings, gain }) => ({ entry, readings, gain }))
    .sort((a, b) => b.gain - a.gain || (a.entry < b.entry ? -1 : 1));
}

function afterOneMore(variance: number, noise: number): number {
  return 1 / (1 / variance + 1 / noise);
}

/** s·(φ(z) − z·(1 − Φ(z))), where s² is by how much the variance would shrink and z the distance to the line in s. */
function worthOf(distance: number, variance: number, noise: number): number {
  const spread = Math.sqrt(variance - afterOneMore(variance, noise));
  const z = distance / spread;
  return spread * (density(z) - z * (1 - cumulated(z)));
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Of the normal distribution, for z ≥ 0, to seven decimals (Abramowitz & Stegun 26.2.17). */
function cumulated(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - density(z) * series;
}
