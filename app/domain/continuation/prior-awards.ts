import type { AwardResult, PriorAwardRule, SchemeCode } from "db/vocabulary";

/** An award of the innovation that a proposal continues, under whatever unit and title it was given. */
export type PriorAward = { scheme: SchemeCode; result: AwardResult; year: number; revoked: boolean };

/** An earlier innovation that a proposal carries on. */
export type Predecessor = {
  title: string;
  year: number;
  /** As its writers declared, by the same title, or because one of those carried it on in turn. */
  link: "declared" | "title" | "earlier";
  /** Whether it belongs to the proposal's unit or to one that this grew out of. */
  ofLineage: boolean;
  awards: readonly PriorAward[];
};

/** What an innovation received before; what a stranger's unit received is nothing to continue. */
export function awardsOf(predecessors: readonly Predecessor[]): PriorAward[] {
  return predecessors.filter(({ ofLineage }) => ofLineage).flatMap(({ awards }) => awards);
}

/** The awards that a rule speaks of; one that was revoked is history and counts neither for nor against. */
export function countedBy({ scheme, results }: PriorAwardRule, awards: readonly PriorAward[]): PriorAward[] {
  return awards.filter((award) => !award.revoked && award.scheme === scheme && results.includes(award.result));
}

/** Both bounds are inclusive. */
export function holdsFor(rule: PriorAwardRule, awards: readonly PriorAward[]): boolean {
  const { length } = countedBy(rule, awards);
  return length >= (rule.atLeast ?? 0) && length <= (rule.atMost ?? length);
}
