import type { Sheet } from "~/domain/severity/ratings";
import { reportOn, type Warning } from "~/domain/severity/report";
import { steadinessOf } from "~/domain/severity/steadiness";

/** A list of standings as its advice is asked for: the sheets that were handed in, and for which places they compete. */
export type AdviceAsked = {
  cutTrackId: string | null;
  places: number;
  /** In whole points; nobody below stands above the line. */
  passingGrade: number | null;
  seed: string;
  sheets: Sheet[];
  /** Of each entry its track: judges are drawn at random within one. */
  strata: ReadonlyMap<string, string>;
  /** How many of a hundred marks are the highest that there is. */
  atCeiling: number;
};

/** Points, variances and chances in ten-thousandths, so that they can be sealed. */
export type Advised = {
  entryId: string;
  adjusted: number;
  adjustedRank: number;
  estimate: number;
  error: number;
  chance: number;
  rankLow: number;
  rankHigh: number;
};

export type AdviceSummary = {
  components: number;
  /** Of the noise, of quality among entries, and of leniency among judges. */
  variance: { noise: number; quality: number; leniency: number } | null;
  judges: Array<{
    judge: string;
    leniency: number;
    error: number;
    sheets: number;
    /** How far the own sheets lie from those of others, leniency taken off. */
    deviation: number;
    isErratic: boolean;
  }>;
  warnings: Warning[];
};

export type ListAdvice = { cutTrackId: string | null; summary: AdviceSummary; rows: Advised[] };

/** Named with what is kept of it: an old standing is never told of by a new way. */
export const adviceMethod = "severity-1";
export const adviceDraws = 4000;

/** Beyond these the reading tells on which side of the line an entry is; in ten-thousandths. */
export const greyBand = { from: 500, to: 9500 } as const;

export function isInBand(chance: number): boolean {
  return chance > greyBand.from && chance < greyBand.to;
}

/** Totals of sheets are hundredths of a point. */
const scale = 100;

/**
 * What severity would change and how sure each line is. Nothing of an entry where no sheet connects all judges, or too
 * little was read to tell severity from chance: then the warnings say so.
 */
export function adviseOn(lists: readonly AdviceAsked[]): ListAdvice[] {
  return lists.map(({ cutTrackId, places, passingGrade, seed, sheets, strata, atCeiling }) => {
    const ratings = { sheets, scale, incomplete: 0, atCeiling };
    const report = reportOn(ratings, {
      ...{ places, strata, seed, draws: adviceDraws },
      ...(passingGrade === null ? {} : { atLeast: passingGrade }),
    });
    const isTold =
      report.variance !== null && report.components === 1 && !report.warnings.includes("component-of-few-judges");
    const { variance, warnings, components, judges } = report;
    return {
      cutTrackId,
      rows: isTold ? rowsOf(report.entries) : [],
      summary: {
        ...{ components, warnings },
        variance:
          isTold && variance
            ? {
                noise: scaled(variance.sigma2),
                quality: scaled(variance.tau2),
                leniency: scaled(variance.omega2),
              }
            : null,
        judges: isTold ? judgesOf(sheets, judges) : [],
      },
    };
  });
}

function judgesOf(sheets: readonly Sheet[], judges: ReturnType<typeof reportOn>["judges"]): AdviceSummary["judges"] {
  const leniency = new Map(judges.map((one) => [one.judge, one.leniency]));
  const errors = new Map(judges.map(({ judge, se }) => [judge, se]));
  return steadinessOf(sheets, leniency).map(({ judge, sheets, deviation, isErratic }) => ({
    ...{ judge, sheets, isErratic, deviation: scaled(deviation) },
    ...{ leniency: scaled(leniency.get(judge) ?? 0), error: scaled(errors.get(judge) ?? 0) },
  }));
}

function rowsOf(entries: ReturnType<typeof reportOn>["entries"]): Advised[] {
  const rows = entries.map(({ entry, adjusted, estimate, se, pTop, rankLow, rankHigh }) => ({
    ...{ entryId: entry, adjusted: scaled(adjusted), estimate: scaled(estimate), error: scaled(se) },
    ...{ chance: scaled(pTop), rankLow: rankLow ?? 0, rankHigh: rankHigh ?? 0 },
  }));
  const ordered = rows.map(({ adjusted }) => adjusted).sort((a, b) => b - a);
  return rows.map((row) => ({ ...row, adjustedRank: ordered.indexOf(row.adjusted) + 1 }));
}

function scaled(value: number | null): number {
  return Math.round((value ?? 0) * 10_000);
}
