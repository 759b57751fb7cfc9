import { type Day, dayBefore } from "~/domain/kernel/days";
import type { UnitDescription } from "~/domain/registers/describing.server";
import { nameToday, plain, type RegisteredUnit, type UnitIndex } from "~/domain/units/register";
import type { NewName } from "~/domain/units/renaming.server";
import type { CellChange } from "./row";
import type { UnitPlan } from "./unit-plan";
import type { UnitRow } from "./unit-row";

/** What the row says otherwise than the register, cell by cell. */
export function differences(
  row: UnitRow,
  unit: RegisteredUnit,
  parentId: string | undefined,
  index: UnitIndex,
  today: Day,
) {
  const nameOf = (id: string | null) => (id && nameToday(index.byId(id) ?? unit, today)?.name) || "";
  const isCalled = plain(nameToday(unit, today)?.name ?? "") === plain(row.name);
  const compared = [
    ["shortName", isCalled ? (nameToday(unit, today)?.shortName ?? "") : row.shortName, row.shortName],
    ["kind", unit.kind, row.kind],
    ["city", unit.city, row.city],
    ["province", unit.province, row.province],
    ["timeZone", unit.timeZone, row.timeZone],
  ] as const;
  const changed = compared.filter(([, before, after]) => after !== undefined && after !== before);
  const moved = parentId !== undefined && parentId !== unit.parentId;
  const changes: CellChange[] = changed.map(([column, before, after = ""]) => ({
    column,
    before: before ?? "",
    after,
  }));
  if (moved) changes.push({ column: "parent", before: nameOf(unit.parentId), after: nameOf(parentId) });
  const description: UnitDescription = Object.fromEntries(changed.map(([column, , after]) => [column, after]));
  return { changes, description: moved ? { ...description, parentId } : description };
}

/** The unit as it will be, for the rows that build on it. */
export function asPlanned(plan: UnitPlan, unit: RegisteredUnit | undefined): RegisteredUnit {
  const { unitId = "", register, rename, describe, succeed } = plan;
  const before: RegisteredUnit = unit ?? {
    id: unitId,
    kind: register?.kind ?? "other",
    parentId: register?.parentId ?? null,
    city: register?.city ?? null,
    province: register?.province ?? null,
    timeZone: register?.timeZone ?? "WIB",
    names: (register?.names ?? []).map((name) => ({ ...name, untilOn: name.untilOn ?? null })),
    predecessors: [],
  };
  const { shortName: _, ...described } = describe ?? {};
  return {
    ...before,
    ...(Object.fromEntries(Object.entries(described)) as Partial<RegisteredUnit>),
    names: rename ? renamed(before, rename) : before.names,
    predecessors: succeed ? [...before.predecessors, succeed] : before.predecessors,
  };
}

function renamed({ names }: RegisteredUnit, rename: NewName): RegisteredUnit["names"] {
  const until = dayBefore(rename.fromOn);
  const ended = names.map((name) => (name.untilOn === null ? { ...name, untilOn: until } : name));
  return [...ended, { ...rename, untilOn: null }];
}
