import { unitNames } from "db/schema";
import { and, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayBefore } from "~/domain/kernel/days";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { mayManageAccounts } from "~/domain/people/policy";
import { insistFreeName, keptName } from "./registering.server";

export type NewName = { name: string; shortName: string; fromOn: Day };

/** Gives a unit a new name from a day on; the name before it ends the day before. */
export function renameUnit(context: Context, unitId: string, { name, shortName, fromOn }: NewName): Promise<void> {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    const names = await context.db.select().from(unitNames).where(eq(unitNames.unitId, unitId));
    const latest = found(names.sort((a, b) => a.fromOn.localeCompare(b.fromOn)).at(-1));
    insistThat(fromOn > latest.fromOn, "names-overlap");
    await insistFreeName(context, name, unitId, fromOn);

    await context.db
      .update(unitNames)
      .set({ untilOn: dayBefore(fromOn) })
      .where(and(eq(unitNames.unitId, unitId), eq(unitNames.fromOn, latest.fromOn)));
    await context.db.insert(unitNames).values({ unitId, ...keptName({ name, shortName }), fromOn });

    await record(context, "unit.renamed", { id: unitId }, { from: fromOn });
  });
}
