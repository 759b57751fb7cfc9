import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { insistWhole, sheetsOf } from "~/domain/severity/ratings";
import { type RankReport, reportOn, type Warning } from "~/domain/severity/report";
import { type ExtraReading, spendReadings } from "~/domain/severity/spending";
import { BadArguments, Failure, parse } from "./command";

const options = {
  ratings: { type: "string" },
  places: { type: "string" },
  weights: { type: "string" },
  strata: { type: "string" },
  seed: { type: "string", default: "1" },
  extra: { type: "string" },
  "most-extra": { type: "string", default: "4" },
  json: { type: "boolean", default: false },
} as const;

/** The portal's own ranking on a file, so that anybody can repeat a result from published scores; asks no database. */
export async function run(args: string[]): Promise<number> {
  const { values } = parse({ args, options });
  if (!values.ratings) throw new BadArguments("Say which file of ratings to read.");
  const places = Number(values.places);
  if (!Number.isSafeInteger(places) || places < 1) throw new BadArguments("Say how many places there are.");
  const report = reportOf(values.ratings, { ...values, places });
  const extra = values.extra === undefined ? undefined : extraOf(report, places, values.extra, values["most-extra"]);
  if (values.json) console.log(JSON.stringify(extra ? { ...report, extra } : report));
  else {
    tell(report, places);
    if (extra) tellExtra(extra);
  }
  return 0;
}

/** Where so many more sheets help most; nowhere while severity is not told. */
function extraOf({ entries, variance }: RankReport, places: number, readings: string, most: string): ExtraReading[] {
  const [budget, mostPerEntry] = [Number(readings), Number(most)];
  if (!Number.isSafeInteger(budget) || budget < 1 || !Number.isSafeInteger(mostPerEntry) || mostPerEntry < 1)
    throw new BadArguments("Say in whole numbers how many more sheets there are, and at most for one entry.");
  if (!variance) return [];
  const known = entries.flatMap(({ entry, estimate, se }) =>
    estimate === null || se === null ? [] : [{ entry, estimate, se }],
  );
  return spendReadings(known, { places, noise: variance.sigma2, readings: budget, mostPerEntry });
}

function tellExtra(extra: readonly ExtraReading[]) {
  const sheets = extra.reduce((sum, { readings }) => sum + readings, 0);
  console.log(`\n${sheets} more sheets help most for these ${extra.length} entries:\nsheets  gain      entry`);
  for (const { entry, readings, gain } of extra)
    console.log([String(readings).padEnd(6), gain.toFixed(4).padEnd(8), entry].join("  "));
}

type Files = { places: number; seed: string; weights?: string | undefined; strata?: string | undefined };

function reportOf(file: string, { places, seed, weights, strata }: Files): RankReport {
  const columns = ["entry", "judge", "criterion", "score"] as const;
  const rows = readRows(file, columns);
  if (rows.length === 0) throw new Failure(`${file} holds no rating.`);
  const named = strata === undefined ? [] : readRows(strata, ["entry", "stratum"] as const);
  try {
    const given = weights === undefined ? undefined : readWeights(weights);
    if (given) insistWhole(given);
    const ratings = sheetsOf(rows, given);
    if (ratings.sheets.length === 0) throw new Failure(`No sheet of ${file} has a score for every criterion.`);
    return reportOn(ratings, { places, seed, strata: new Map(named.map(({ entry, stratum }) => [entry, stratum])) });
  } catch (error) {
    if (error instanceof RangeError) throw new Failure(`${file} cannot be ranked: ${error.message}.`);
    throw error;
  }
}

/** The named columns of a CSV file, whatever else is in it. */
function readRows<Column extends string>(file: string, columns: readonly Column[]): Array<Record<Column, string>> {
  const rows: Array<Record<string, string>> = readCsv(file);
  const missing = columns.find((column) => rows[0] && !(column in rows[0]));
  if (missing) throw new Failure(`${file} has no column "${missing}".`);
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? ""])) as never);
}

function readCsv(file: string): Array<Record<string, string>> {
  try {
    const text = readFileSync(file, "utf8");
    const options = { bom: true, columns: true as const, skip_empty_lines: true, trim: true };
    const read: unknown[] = parseCsv(text, { ...options, delimiter: delimiterOf(text) });
    return read as Array<Record<string, string>>;
  } catch (error) {
    throw new Failure(`${file} cannot be read as CSV: ${error instanceof Error ? error.message : error}`);
  }
}

/** What parts the columns of the first line. */
function delimiterOf(text: string): string {
  const [head = ""] = text.split("\n", 1);
  return [";", "\t"].find((mark) => head.includes(mark)) ?? ",";
}

function readWeights(file: string): Map<string, string> {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Failure(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new Failure(`${file} is to be an object with the weight of each criterion.`);
  return new Map(Object.entries(given).map(([criterion, weight]) => [criterion, String(weight)]));
}

const warnings: Record<Warning, string> = {
  "too-few-sheets": "Severity is not told: too few entries were read more than once.",
  "judges-not-connected":
    "Some judges have no entry in common with the others, directly or by way of others: between these groups severity cannot be compared.",
  "component-of-few-judges": "A group has fewer than three judges: what looks like severity may be what they read.",
  "leniency-unsure": "The leniency of some judges is known only roughly (standard error above half of the noise).",
  "marks-at-ceiling": "More than 5 % of the marks are the highest that was given: what is best cannot be told apart.",
  "sheets-incomplete": "Sheets without a score for every criterion were left out.",
};

function tell({ entries, components, variance, greyBand, expectedRight, warnings: told }: RankReport, places: number) {
  for (const warning of told) console.log(warnings[warning]);
  const judged = entries.reduce((sum, { n }) => sum + n, 0);
  console.log(`${entries.length} entries, ${judged} sheets, ${components} group(s) of judges.`);
  if (variance && expectedRight !== null) {
    const { sigma2, tau2, omega2 } = variance;
    const share = (100 * tau2) / (tau2 + omega2 + sigma2);
    console.log(`One sheet tells ${share.toFixed(0)} % of quality; the rest is severity and chance.`);
    console.log(
      `Of ${places} places some ${expectedRight.toFixed(1)} go where they belong; ${greyBand.length} entries lie in the grey band.`,
    );
  }
  console.log("rank  mean      adjusted  P(top)  ranks       entry");
  for (const one of entries.filter(({ rank }) => rank <= places)) console.log(lineOf(one));
}

function lineOf({ rank, raw, adjusted, pTop, rankLow, rankHigh, entry }: RankReport["entries"][number]): string {
  const cells: Array<[string, number]> = [
    [String(rank), 4],
    [raw.toFixed(4), 8],
    [adjusted?.toFixed(4) ?? "–", 8],
    [pTop?.toFixed(3) ?? "–", 6],
    [rankLow === null ? "–" : `${rankLow}–${rankHigh}`, 10],
  ];
  return [...cells.map(([text, width]) => text.padEnd(width)), entry].join("  ");
}
