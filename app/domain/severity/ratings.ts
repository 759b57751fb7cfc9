/** A score as it stands in a file, to be read exactly. */
export type Rating = { entry: string; judge: string; criterion: string; score: string };

/** A sheet with a score for every weighted criterion: the exact sum of weight × score, and the same in points. */
export type Sheet = { entry: string; judge: string; sum: bigint; total: number };

export type Ratings = {
  sheets: Sheet[];
  /** What a sum is divided by to be points. */
  scale: number;
  /** Sheets that lack a criterion: they are not counted, nor taken for zero. */
  incomplete: number;
  /** How many of a hundred marks are the highest that was given. */
  atCeiling: number;
};

const digits = 9;
const one = 10n ** BigInt(digits);
const number = /^-?\d{1,15}(?:[.,]\d{1,9})?$/;

/** A decimal as a count of its smallest unit; undefined when it is none. */
function exactly(text: string): bigint | undefined {
  const trimmed = text.trim();
  if (!number.test(trimmed)) return undefined;
  const [whole = "0", fraction = ""] = trimmed.replace("-", "").split(/[.,]/);
  const value = BigInt(whole) * one + BigInt(fraction.padEnd(digits, "0"));
  return trimmed.startsWith("-") ? -value : value;
}

/**
 * Adds scores up to sheets by weights, exactly. Without weights every criterion counts alike.
 * @throws RangeError naming what is wrong, by the row's number in the file
 */
export function sheetsOf(ratings: readonly Rating[], given?: ReadonlyMap<string, string>): Ratings {
  const weights = exactWeights(given ?? new Map(ratings.map(({ criterion }) => [criterion, "1"])));
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0n);
  const bySheet = new Map<string, { entry: string; judge: string; scores: Map<string, bigint> }>();
  const marks: bigint[] = [];
  for (const [index, { entry, judge, criterion, score }] of ratings.entries()) {
    const value = exactly(score);
    if (value === undefined) throw new RangeError(`row ${index + 2}: "${score}" is no number`);
    if (!weights.has(criterion)) continue;
    const key = JSON.stringify([entry, judge]);
    const sheet = bySheet.get(key) ?? { entry, judge, scores: new Map() };
    if (sheet.scores.has(criterion))
      throw new RangeError(`row ${index + 2}: ${judge} scored ${entry} twice for ${criterion}`);
    sheet.scores.set(criterion, value);
    bySheet.set(key, sheet);
    marks.push(value);
  }
  const complete = [...bySheet.values()].filter(({ scores }) => scores.size === weights.size);
  const scale = Number(all) * Number(one);
  return {
    scale,
    sheets: complete.map(({ entry, judge, scores }) => {
      const sum = [...scores].reduce((sum, [criterion, score]) => sum + (weights.get(criterion) ?? 0n) * score, 0n);
      return { entry, judge, sum, total: Number(sum) / scale };
    }),
    incomplete: bySheet.size - complete.length,
    atCeiling: ceilingOf(marks),
  };
}

/** Weights that add up to 100 or to 1; nothing that weighs nothing. */
function exactWeights(given: ReadonlyMap<string, string>): Map<string, bigint> {
  const weights = new Map<string, bigint>();
  for (const [criterion, text] of given) {
    const weight = exactly(text);
    if (weight === undefined || weight < 0n) throw new RangeError(`the weight of ${criterion} is no number: "${text}"`);
    if (weight > 0n) weights.set(criterion, weight);
  }
  if (weights.size === 0) throw new RangeError("there is no criterion with a weight");
  return weights;
}

/** @throws RangeError unless weights add up to 100 or to 1 */
export function insistWhole(given: ReadonlyMap<string, string>): void {
  const sum = [...exactWeights(given).values()].reduce((all, weight) => all + weight, 0n);
  if (sum !== one && sum !== 100n * one) throw new RangeError("the weights add up neither to 100 nor to 1");
}

function ceilingOf(marks: readonly bigint[]): number {
  const highest = marks.reduce((most, mark) => (mark > most ? mark : most), marks[0] ?? 0n);
  return marks.length === 0 ? 0 : (100 * marks.filter((mark) => mark === highest).length) / marks.length;
}
