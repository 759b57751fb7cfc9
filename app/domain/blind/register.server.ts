import { unitNames, unitPredecessors, units } from "db/schema";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { once } from "~/domain/kernel/once";
import { lineageOf } from "~/domain/units/lineage";
import type { Telling } from "./hiding";
import { tellingOfUnit } from "./telling";

/** By what each unit is known: names, places, and those of all units that it grew out of or became. */
export async function tellingOfUnits(context: Context, unitIds: readonly string[]) {
  const { register, successions, places } = await readRegister(context);
  const heirs = successions.map(({ unitId, predecessorId }) => ({ unitId: predecessorId, predecessorId: unitId }));
  const telling = new Map<string, Pick<Telling, "unit" | "place">>();
  for (const unitId of new Set(unitIds)) {
    const kin = new Set([...lineageOf(unitId, successions), ...lineageOf(unitId, heirs)]);
    const place = [...kin].flatMap((id) => places.get(id) ?? []);
    telling.set(unitId, { unit: tellingOfUnit(kin, register), place });
  }
  return telling;
}

function readRegister(context: Context) {
  return once(context, "register of names", async () => {
    const { db } = context;
    const named = groupBy(await db.select().from(unitNames), ({ unitId }) => unitId);
    const { id, kind, city, province } = units;
    const rows = await db.select({ id, kind, city, province }).from(units);
    const register = rows.map(({ id, kind }) => ({
      ...{ unitId: id, kind },
      names: (named.get(id) ?? []).flatMap(({ name, shortName }) => [name, shortName]),
    }));
    const places = new Map(rows.map(({ id, city, province }) => [id, [city, province].flatMap((one) => one ?? [])]));
    return { register, places, successions: await db.select().from(unitPredecessors) };
  });
}
