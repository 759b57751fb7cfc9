import type { FindingResult, PriorAwardRule } from "db/vocabulary";
import { awardsOf, countedBy, holdsFor, type Predecessor } from "~/domain/continuation/prior-awards";

/** A rule with how many awards it counts. */
export type CountedRule = PriorAwardRule & { count: number; met: boolean };

export type PriorAwards = { result: FindingResult; predecessors: readonly Predecessor[]; rules: CountedRule[] };

/** The track's rules held against the awards so far; what belongs to a stranger's unit is nothing to continue. */
export function judgePriorAwards(rules: readonly PriorAwardRule[], predecessors: readonly Predecessor[]): PriorAwards {
  const awards = awardsOf(predecessors);
  const counted = rules.map((rule) => ({
    ...rule,
    count: countedBy(rule, awards).length,
    met: holdsFor(rule, awards),
  }));
  const own = predecessors.every(({ ofLineage }) => ofLineage);
  return { result: own && counted.every(({ met }) => met) ? "met" : "unmet", predecessors, rules: counted };
}
