import type { Queries } from "db/engine/database";
import { unitNames, unitPredecessors } from "db/schema";
import { inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import { lineageOf } from "./lineage";
import { nameOn, type UnitName } from "./name";

export type NamedUnit = { id: string; name: string; shortName: string };

/** What units are or were called on a day, by id. */
export async function unitNamesOn(db: Queries, unitIds: readonly string[], day: Day): Promise<Map<string, NamedUnit>> {
  const byUnit = await listNames(db, unitIds);
  return new Map([...byUnit].map(([id, names]) => [id, named(id, names, day)]));
}

/** What units were called on whatever day, found with one question. */
export async function unitNamesOnDays(db: Queries, unitIds: readonly string[]) {
  const byUnit = await listNames(db, unitIds);
  return (unitId: string, day: Day): NamedUnit | undefined => {
    const names = byUnit.get(unitId);
    return names && named(unitId, names, day);
  };
}

async function listNames(db: Queries, unitIds: readonly string[]): Promise<Map<string, UnitName[]>> {
  if (unitIds.length === 0) return new Map();
  const wanted = inArray(unitNames.unitId, [...new Set(unitIds)]);
  return groupBy(await db.select().from(unitNames).where(wanted), ({ unitId }) => unitId);
}

/** Every unit by its name today: public, as the gallery names them. */
export async function listUnitNames({ db, now }: Context): Promise<NamedUnit[]> {
  const byUnit = groupBy(await db.select().from(unitNames), ({ unitId }) => unitId);
  return [...byUnit]
    .map(([id, names]) => named(id, names, dayInJakarta(now)))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
}

export async function unitNameToday(context: Context, unitId: string): Promise<NamedUnit> {
  const names = await unitNamesOn(context.db, [unitId], dayInJakarta(context.now));
  return found(names.get(unitId));
}

/** The unit and all that it grew out of. */
export async function findLineage(context: Context, unitId: string): Promise<Set<string>> {
  const successions = await context.db.select().from(unitPredecessors);
  return lineageOf(unitId, successions);
}

function named(id: string, names: UnitName[], day: Day): NamedUnit {
  const { name, shortName } = found(nameOn(names, day));
  return { id, name, shortName };
}
