import { unitFacts } from "./facts/units";
import { known } from "./seeding";

const byKey = new Map(unitFacts.map((fact) => [fact.key, fact]));

/** What the unit is called today. */
export function shortNameOf(unit: string): string {
  return known(byKey, unit).names.at(-1)?.shortName ?? unit;
}

export function cityOf(unit: string): string | undefined {
  return byKey.get(unit)?.city;
}
