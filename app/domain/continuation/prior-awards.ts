import type { AwardResult, PriorAwardRule, SchemeCode } from "db/vocabulary";

/** An award of the innovation that a proposal continues, under whatever unit and title it was given. */
export type PriorAward = { scheme: SchemeCode; result: AwardResult; year: number; revoked: boolean };

/** The awards that a rule speaks of; one that was revoked is history and counts neither for nor against. */
export function countedBy({ scheme, results }: PriorAwardRule, awards: readonly PriorAward[]): PriorAward[] {
  return awards.filter((award) => !award.revoked && award.scheme === scheme && results.includes(award.result));
}

/** Both bounds are inclusive. */
export function holdsFor(rule: PriorAwardRule, awards: readonly PriorAward[]): boolean {
  const { length } = countedBy(rule, awards);
  return length >= (rule.atLeast ?? 0) && length <= (rule.atMost ?? length);
}
