import type { AwardResult, SchemeCode } from "db/vocabulary";
import type { Day } from "~/domain/kernel/days";
import { isOldEnough } from "~/domain/proposals/age";

export const ruleCodes = [
  "age",
  "sdgs",
  "category",
  "internal-result",
  "not-best-before",
  "not-top-99-twice",
  "not-winner-before",
] as const;
export type RuleCode = (typeof ruleCodes)[number];

export type Candidate = {
  startedOn: Day;
  sdgs: readonly number[];
  category: string;
  /** Typed results of this innovation so far, also of earlier names of it. */
  awards: readonly { scheme: SchemeCode; result: AwardResult }[];
};

export type Target = { scheme: SchemeCode; minAgeMonths: number; closesOn: Day };

export type RuleCheck = { rule: RuleCode; met: boolean };

const best: readonly AwardResult[] = ["top_40", "top_45", "top_5_sustainability"];

/**
 * Whether an innovation may go to a scheme. SINOVIK: never among the best before, not twice in the Top 99, linked
 * to an SDG (KIPP 2018, 2021); UNPSA: two years of implementation, one category, no earlier win (UNPSA 2020, 2022).
 */
export function eligibility(candidate: Candidate, target: Target): RuleCheck[] {
  const rule = (rule: RuleCode, met: boolean): RuleCheck => ({ rule, met });
  const own = candidate.awards.filter(({ scheme }) => scheme === target.scheme);
  const common = [
    rule("age", isOldEnough(candidate.startedOn, target.minAgeMonths, target.closesOn)),
    rule(
      "internal-result",
      candidate.awards.some(({ scheme, result }) => scheme === "sayembara" && result === "winner"),
    ),
    rule("category", candidate.category.trim() !== ""),
  ];
  if (target.scheme === "sinovik") {
    return [
      ...common,
      rule("sdgs", candidate.sdgs.length > 0),
      rule("not-best-before", !own.some(({ result }) => best.includes(result))),
      rule("not-top-99-twice", own.filter(({ result }) => result === "top_99").length < 2),
    ];
  }
  return [...common, rule("not-winner-before", !own.some(({ result }) => result === "winner"))];
}

export function isEligible(checks: readonly RuleCheck[]): boolean {
  return checks.every(({ met }) => met);
}
