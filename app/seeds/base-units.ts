import { unitNames } from "db/schema";
import { recordSuccession, registerUnit } from "~/domain/units/registering.server";
import { successions } from "./facts/succession";
import type { UnitFact } from "./facts/unit-fact";
import { unitFacts } from "./facts/units";
import { asOperator, known, type Seeding } from "./seeding";

export async function registerUnits(ground: Omit<Seeding, "people" | "units">): Promise<Map<string, string>> {
  const context = asOperator(ground, ground.clock.portalBegins);
  const units = new Map<string, string>();
  for (const { key, parent, ...unit } of unitFacts) {
    units.set(key, await registerUnit(context, { ...unit, parentId: parent && known(units, parent) }));
  }
  for (const { unit, predecessor, ...succession } of successions) {
    const between = { unitId: known(units, unit), predecessorId: known(units, predecessor) };
    await recordSuccession(context, { ...between, ...succession });
  }
  return units;
}

/** The units that an earlier world registered, known again by their first name. */
export async function findUnits({ db }: Pick<Seeding, "db">): Promise<Map<string, string>> {
  const rows = await db.select().from(unitNames);
  const byName = new Map(rows.map(({ unitId, name, fromOn }) => [`${name} ${fromOn}`, unitId]));
  return new Map(unitFacts.map((fact) => [fact.key, known(byName, firstName(fact))]));
}

function firstName({ names }: UnitFact): string {
  return names
    .slice(0, 1)
    .map(({ name, fromOn }) => `${name} ${fromOn}`)
    .join();
}
