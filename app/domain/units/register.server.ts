import { unitNames, unitPredecessors, units } from "db/schema";
import { asc } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { insist } from "~/domain/kernel/refusal";
import { mayManageAccounts } from "~/domain/people/policy";
import type { RegisteredUnit } from "./register";

/** All units that ever were, for those who keep the register. */
export async function readRegister(context: Context): Promise<RegisteredUnit[]> {
  insist(mayManageAccounts(context.actor));
  const rows = await context.db.select().from(units);
  const names = groupBy(await context.db.select().from(unitNames).orderBy(asc(unitNames.fromOn)), byUnit);
  const predecessors = groupBy(await context.db.select().from(unitPredecessors), byUnit);
  return rows.map((unit) => ({
    ...unit,
    names: names.get(unit.id) ?? [],
    predecessors: predecessors.get(unit.id) ?? [],
  }));
}

function byUnit({ unitId }: { unitId: string }): string {
  return unitId;
}
