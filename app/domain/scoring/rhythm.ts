/** A longer time between two sheets was a break, a shorter one two sheets that were handed in together. */
const longestMinutes = 180;
const shortestMinutes = 1;
const fewestTimes = 3;

/**
 * How long somebody takes for a sheet, in minutes: the middle of the times between one handing in and the next, breaks
 * left out; nothing while fewer than three tell.
 */
export function rhythmOf(handedIn: readonly Date[]): number | undefined {
  const moments = handedIn.map((moment) => moment.getTime()).sort((a, b) => a - b);
  const minutes = moments
    .slice(1)
    .map((moment, place) => (moment - (moments[place] ?? moment)) / 60_000)
    .filter((time) => time >= shortestMinutes && time <= longestMinutes);
  return minutes.length < fewestTimes ? undefined : Math.round(middle(minutes));
}

export type Spread = { least: number; middle: number; most: number };

/** Between what and what the sheets of somebody lie, so that a number means the same in the second week. */
export function spreadOf(totals: readonly number[]): Spread | undefined {
  if (totals.length < fewestTimes) return undefined;
  return { least: Math.min(...totals), middle: Math.round(middle(totals)), most: Math.max(...totals) };
}

/** The median. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (lower + upper) / 2;
}
