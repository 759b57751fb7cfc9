import type { Queries } from "db/engine/database";
import { unitNames, unitPredecessors } from "db/schema";
import { and, gte, inArray, isNull, lte, notInArray, or } from "drizzle-orm";
import type { Day } from "~/domain/kernel/days";

/** The units that have a name on a day and were not renamed or merged into another by then; a split one lives on. */
export async function listUnitsOn({ db }: { db: Queries }, day: Day): Promise<string[]> {
  const gone = db
    .select({ id: unitPredecessors.predecessorId })
    .from(unitPredecessors)
    .where(and(inArray(unitPredecessors.kind, ["renamed", "merged"]), lte(unitPredecessors.onDate, day)));
  const rows = await db
    .selectDistinct({ id: unitNames.unitId })
    .from(unitNames)
    .where(
      and(
        lte(unitNames.fromOn, day),
        or(isNull(unitNames.untilOn), gte(unitNames.untilOn, day)),
        notInArray(unitNames.unitId, gone),
      ),
    );
  return rows.map(({ id }) => id);
}
