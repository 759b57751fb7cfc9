import type { SuccessionKind, TimeZone, UnitKind } from "db/vocabulary";
import type { Day } from "~/domain/kernel/days";
import { folded } from "~/domain/kernel/line";
import type { Succession } from "./lineage";
import { nameOn, type UnitName } from "./name";

/** A unit as the register has it, with all its names and what it grew out of. */
export type RegisteredUnit = {
  id: string;
  kind: UnitKind;
  parentId: string | null;
  city: string | null;
  province: string | null;
  timeZone: TimeZone;
  names: UnitName[];
  predecessors: Array<{ predecessorId: string; kind: SuccessionKind; onDate: Day; basis: string }>;
};

/** How names are compared. */
export const plain = folded;

export function nameToday(unit: RegisteredUnit, today: Day): UnitName | undefined {
  return nameOn(unit.names, today);
}

export type UnitIndex = ReturnType<typeof indexUnits>;

/** The register by name, to look up thousands; `put` adds a unit or replaces it. */
export function indexUnits(units: readonly RegisteredUnit[], today: Day) {
  const byId = new Map<string, RegisteredUnit>();
  const byName = new Map<string, Set<string>>();
  const byShortName = new Map<string, Set<string>>();
  const byAnyName = new Map<string, Set<string>>();

  function put(unit: RegisteredUnit) {
    const before = byId.get(unit.id);
    const old = before && nameToday(before, today);
    if (old) for (const names of [byName, byShortName]) removeFrom(names, unit.id, old);
    byId.set(unit.id, unit);
    const now = nameToday(unit, today);
    if (now) addTo(byName, now.name, unit.id);
    if (now) addTo(byShortName, now.shortName, unit.id);
    for (const { name, shortName } of unit.names) {
      addTo(byAnyName, name, unit.id);
      addTo(byAnyName, shortName, unit.id);
    }
  }
  const lookUp = (names: Map<string, Set<string>>, name: string) =>
    [...(names.get(plain(name)) ?? [])].flatMap((id) => byId.get(id) ?? []);

  for (const unit of units) put(unit);
  return {
    put,
    byId: (id: string) => byId.get(id),
    /** Units of exactly this name today. */
    named: (name: string) => lookUp(byName, name),
    /** Units called so today, by name or else by short name; more than one where that is shared. */
    called: (name: string) => (byName.has(plain(name)) ? lookUp(byName, name) : lookUp(byShortName, name)),
    /** Units that bore or bear this name; those that bear it today come alone. */
    everCalled: (name: string) => (byName.has(plain(name)) ? lookUp(byName, name) : lookUp(byAnyName, name)),
    liesBelow: (id: string, above: string) => liesBelow(id, above, (one) => byId.get(one)?.parentId ?? undefined),
    successions: (): Succession[] =>
      [...byId.values()].flatMap(({ id, predecessors }) =>
        predecessors.map(({ predecessorId }) => ({ unitId: id, predecessorId })),
      ),
  };
}

/** Whether a unit is another one or lies below it. */
export function liesBelow(id: string, above: string, parentOf: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at && !seen.has(at); at = parentOf(at)) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

function addTo(names: Map<string, Set<string>>, name: string, id: string) {
  const ids = names.get(plain(name));
  if (ids) ids.add(id);
  else names.set(plain(name), new Set([id]));
}

function removeFrom(names: Map<string, Set<string>>, id: string, { name, shortName }: UnitName) {
  for (const one of [name, shortName]) {
    const ids = names.get(plain(one));
    ids?.delete(id);
    if (ids?.size === 0) names.delete(plain(one));
  }
}
