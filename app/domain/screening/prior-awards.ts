import type { AwardResult, FindingResult, PriorAwardRule, SchemeCode } from "db/vocabulary";

/** An earlier innovation that a proposal carries on, as declared, or as its unit's own under the same title. */
export type Predecessor = {
  title: string;
  year: number;
  declared: boolean;
  /** Whether it belongs to the proposal's unit or to one that this grew out of. */
  ofLineage: boolean;
  awards: readonly { scheme: SchemeCode; result: AwardResult; year: number }[];
};

/** A rule with how many awards it counts. */
export type CountedRule = PriorAwardRule & { count: number; met: boolean };

export type PriorAwards = { result: FindingResult; predecessors: readonly Predecessor[]; rules: CountedRule[] };

/** The track's rules held against the awards so far; what belongs to a stranger's unit is nothing to continue. */
export function judgePriorAwards(rules: readonly PriorAwardRule[], predecessors: readonly Predecessor[]): PriorAwards {
  const awards = predecessors.flatMap((predecessor) => predecessor.awards);
  const counted = rules.map((rule) => {
    const count = awards.filter(({ scheme, result }) => scheme === rule.scheme && rule.results.includes(result)).length;
    return { ...rule, count, met: count >= (rule.atLeast ?? 0) && count <= (rule.atMost ?? Number.POSITIVE_INFINITY) };
  });
  const own = predecessors.every(({ ofLineage }) => ofLineage);
  return { result: own && counted.every(({ met }) => met) ? "met" : "unmet", predecessors, rules: counted };
}
