import { unitNames, units } from "db/schema";
import type { TimeZone, UnitKind } from "db/vocabulary";
import { and, eq } from "drizzle-orm";
import { settleAllConflicts } from "~/domain/assignment/withdrawing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { mayManageAccounts } from "~/domain/people/policy";
import { nameOn } from "~/domain/units/name";
import { liesBelow } from "~/domain/units/register";

export type UnitDescription = {
  shortName?: string | undefined;
  kind?: UnitKind | undefined;
  parentId?: string | undefined;
  city?: string | undefined;
  province?: string | undefined;
  timeZone?: TimeZone | undefined;
};

/** Corrects what is known of a unit, its short name of today included; what is not given stays. */
export function describeUnit(context: Context, unitId: string, change: UnitDescription): Promise<void> {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    const rows = await context.db.select().from(units);
    const unit = found(rows.find(({ id }) => id === unitId));
    const parents = new Map(rows.map(({ id, parentId }) => [id, parentId ?? undefined]));
    const circle = change.parentId && liesBelow(change.parentId, unitId, (id) => parents.get(id));
    refuseIf(circle, "own-ancestor");

    const { shortName, ...described } = change;
    const given = Object.fromEntries(Object.entries(described).filter(([, value]) => value !== undefined));
    await context.db
      .update(units)
      .set({ source: unit.source, ...given })
      .where(eq(units.id, unitId));
    if (shortName) await correctShortName(context, unitId, shortName);

    await record(context, "unit.changed", { id: unitId });
    if (change.parentId && change.parentId !== unit.parentId) await settleAllConflicts(context);
  });
}

async function correctShortName(context: Context, unitId: string, shortName: string): Promise<void> {
  const names = await context.db.select().from(unitNames).where(eq(unitNames.unitId, unitId));
  const { fromOn } = found(nameOn(names, dayInJakarta(context.now)));
  await context.db
    .update(unitNames)
    .set({ shortName: shortName.trim() })
    .where(and(eq(unitNames.unitId, unitId), eq(unitNames.fromOn, fromOn)));
}
