import { unitNames, unitPredecessors } from "db/schema";
import type { successionKinds } from "db/vocabulary";
import { asc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayInJakarta } from "~/domain/kernel/days";
import { found } from "~/domain/kernel/refusal";
import { unitNamesOn } from "./finding.server";
import { nameOn } from "./name";

/** What a unit was called on a day, and what it was and came from before; `today` where its name has changed since. */
export type UnitStory = {
  name: string;
  today: string | undefined;
  former: string[];
  predecessors: Array<{ kind: (typeof successionKinds)[number]; name: string }>;
};

export async function findUnitStory(context: Context, unitId: string, day: Day): Promise<UnitStory> {
  const names = await context.db.select().from(unitNames).where(eq(unitNames.unitId, unitId));
  const { name } = found(nameOn(names, day));
  const today = nameOn(names, dayInJakarta(context.now))?.name;
  const earlier = names
    .filter((one) => one.untilOn !== null && one.untilOn < day)
    .sort((a, b) => b.fromOn.localeCompare(a.fromOn));
  return {
    name,
    today: today === name ? undefined : today,
    former: [...new Set(earlier.map((one) => one.name))].filter((former) => former !== name),
    predecessors: await listPredecessors(context, unitId, day),
  };
}

/** The units that it grew out of until that day, each by its last name. */
async function listPredecessors(context: Context, unitId: string, day: Day) {
  const rows = await context.db
    .select({ id: unitPredecessors.predecessorId, kind: unitPredecessors.kind, onDate: unitPredecessors.onDate })
    .from(unitPredecessors)
    .where(eq(unitPredecessors.unitId, unitId))
    .orderBy(asc(unitPredecessors.onDate), asc(unitPredecessors.predecessorId));
  const past = rows.filter(({ onDate }) => onDate <= day);
  const names = await unitNamesOn(
    context.db,
    past.map(({ id }) => id),
    day,
  );
  return past.map(({ id, kind }) => ({ kind, name: found(names.get(id)).name }));
}
