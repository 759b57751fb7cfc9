import { unitNames, unitPredecessors, units } from "db/schema";
import type { SuccessionKind, sourceStates, TimeZone, UnitKind } from "db/vocabulary";
import { and, gte, isNull, lte, ne, or } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import type { Day } from "~/domain/kernel/days";
import { newId } from "~/domain/kernel/ids.server";
import { folded, hasLetter, oneLine } from "~/domain/kernel/line";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { mayManageAccounts } from "~/domain/people/policy";
import { lineageOf } from "./lineage";
import { namesOverlap } from "./name";

export type NewUnit = {
  kind: UnitKind;
  parentId?: string | undefined;
  city?: string | undefined;
  province?: string | undefined;
  timeZone: TimeZone;
  source: (typeof sourceStates)[number];
  names: Array<{ name: string; shortName: string; fromOn: Day; untilOn?: Day | undefined }>;
};

/** Registers a work unit with its dated names. */
export function registerUnit(context: Context, unit: NewUnit): Promise<string> {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    const names = unit.names.map((name) => ({ ...name, ...keptName(name), untilOn: name.untilOn ?? null }));
    refuseIf(namesOverlap(names), "names-overlap");
    for (const { name, fromOn, untilOn } of names) await insistFreeName(context, name, undefined, fromOn, untilOn);

    const id = newId();
    await context.db.insert(units).values({
      id,
      kind: unit.kind,
      parentId: unit.parentId ?? null,
      city: unit.city ?? null,
      province: unit.province ?? null,
      timeZone: unit.timeZone,
      source: unit.source,
    });
    await context.db.insert(unitNames).values(names.map((name) => ({ ...name, unitId: id })));

    await record(context, "unit.registered", { id });
    return id;
  });
}

export type NewSuccession = {
  unitId: string;
  predecessorId: string;
  kind: SuccessionKind;
  onDate: Day;
  basis: string;
};

/** Records that a unit grew out of another; awards of the older one stay known. */
export function recordSuccession(context: Context, succession: NewSuccession): Promise<void> {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    const { unitId, predecessorId } = succession;
    const known = await context.db.select().from(unitPredecessors);
    refuseIf(lineageOf(predecessorId, known).has(unitId), "own-ancestor");
    const twice = known.some((one) => one.unitId === unitId && one.predecessorId === predecessorId);
    refuseIf(twice, "succession-known");

    await context.db.insert(unitPredecessors).values(succession);

    await record(context, "unit.succeeded", { id: unitId }, { predecessor: predecessorId });
  });
}

/** No two units carry one name on the same day, however it is written. */
export async function insistFreeName(
  context: Context,
  name: string,
  unitId: string | undefined,
  fromOn: Day,
  untilOn: Day | null = null,
): Promise<void> {
  const held = await context.db
    .select({ name: unitNames.name })
    .from(unitNames)
    .where(
      and(
        or(isNull(unitNames.untilOn), gte(unitNames.untilOn, fromOn)),
        untilOn ? lte(unitNames.fromOn, untilOn) : undefined,
        unitId ? ne(unitNames.unitId, unitId) : undefined,
      ),
    );
  const wanted = folded(name);
  refuseIf(
    held.some((other) => folded(other.name) === wanted),
    "unit-name-taken",
  );
}

/** A name as it is kept. @throws Refusal when it is none */
export function keptName({ name, shortName }: { name: string; shortName: string }) {
  const kept = { name: oneLine(name), shortName: oneLine(shortName) };
  insistThat(hasLetter(kept.name) && hasLetter(kept.shortName), "name-missing");
  return kept;
}
