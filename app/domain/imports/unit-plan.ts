import { type Day, dayBefore } from "~/domain/kernel/days";
import type { UnitDescription } from "~/domain/registers/describing.server";
import { lineageOf } from "~/domain/units/lineage";
import { nameToday, plain, type RegisteredUnit, type UnitIndex } from "~/domain/units/register";
import type { NewSuccession, NewUnit } from "~/domain/units/registering.server";
import type { NewName } from "~/domain/units/renaming.server";
import {
  type CellChange,
  type CellProblem,
  duplicateRow,
  type ImportRow,
  type Judged,
  keptRow,
  refusedRow,
} from "./row";
import { asPlanned, differences } from "./unit-changes";
import { readUnitRow, type UnitRow } from "./unit-row";

/** A row's fate with what brings it about; a unit that the list itself brings is called by a stand-in for its id. */
export type UnitPlan = Judged & {
  unitId?: string;
  register?: NewUnit;
  rename?: NewName;
  describe?: UnitDescription;
  succeed?: Omit<NewSuccession, "unitId">;
};

/** The fate of each row; those on which others build come first. Changes `index` as if each had been carried out. */
export function planUnits(
  rows: readonly ImportRow[],
  duplicates: ReadonlyMap<number, number>,
  index: UnitIndex,
  today: Day,
): UnitPlan[] {
  return rows.map((row) => {
    const sameAs = duplicates.get(row.line);
    if (sameAs !== undefined) return duplicateRow(row.line, sameAs);
    const { unit, problems } = readUnitRow(row);
    return problems.length > 0 ? refusedRow(row.line, problems) : planUnit(row.line, unit, index, today);
  });
}

function planUnit(line: number, row: UnitRow, index: UnitIndex, today: Day): UnitPlan {
  const problems: CellProblem[] = [];
  const called = index.named(row.name)[0];
  const former = row.formerName ? index.named(row.formerName)[0] : undefined;
  const unit = called ?? former;
  const unitId = unit?.id ?? `line ${line}`;

  const { parentId } = findParent(row, unitId, index, problems);
  const succeed = findPredecessor(row, unitId, index, problems);
  if (called) checkNames(row, called, today, problems);
  else checkDates(row, former, problems);
  if (!unit && !row.kind) problems.push({ column: "kind", code: "missing" });
  if (!unit && !row.timeZone) problems.push({ column: "timeZone", code: "missing" });
  if (problems.length > 0 || (!unit && !(row.kind && row.timeZone))) return refusedRow(line, problems);

  const described = unit ? differences(row, unit, parentId, index, today) : undefined;
  const isRename = unit !== undefined && !called;
  const name = { name: row.name, shortName: row.shortName ?? row.name, fromOn: row.validFrom ?? today };
  const succeeds = succeed && !unit?.predecessors.some(({ predecessorId }) => predecessorId === succeed.predecessorId);
  const changes: CellChange[] = [
    ...(isRename ? [{ column: "name", before: nameToday(unit, today)?.name ?? "", after: row.name }] : []),
    ...(described?.changes ?? []),
    ...(succeeds && row.succession ? [{ column: "predecessor", before: "", after: row.succession.predecessor }] : []),
  ];
  const plan: UnitPlan = {
    ...keptRow(line, !unit, changes),
    unitId,
    ...(unit ? {} : { register: newUnit(row, parentId) }),
    ...(isRename ? { rename: name } : {}),
    ...(described && Object.keys(described.description).length > 0 ? { describe: described.description } : {}),
    ...(succeeds ? { succeed } : {}),
  };
  index.put(asPlanned(plan, unit));
  return plan;
}

function findParent(row: UnitRow, unitId: string, index: UnitIndex, problems: CellProblem[]) {
  if (!row.parent) return {};
  const [parent, another] = index.called(row.parent);
  if (!parent) problems.push({ column: "parent", code: "unit-unknown" });
  else if (another) problems.push({ column: "parent", code: "unit-ambiguous" });
  else if (index.liesBelow(parent.id, unitId)) problems.push({ column: "parent", code: "own-ancestor" });
  return parent ? { parentId: parent.id } : {};
}

function findPredecessor({ succession }: UnitRow, unitId: string, index: UnitIndex, problems: CellProblem[]) {
  if (!succession) return undefined;
  const { predecessor: name, ...how } = succession;
  const [predecessor, another] = index.everCalled(name);
  if (!predecessor) problems.push({ column: "predecessor", code: "unit-unknown" });
  else if (another) problems.push({ column: "predecessor", code: "unit-ambiguous" });
  else if (lineageOf(predecessor.id, index.successions()).has(unitId))
    problems.push({ column: "predecessor", code: "own-ancestor" });
  return predecessor && { predecessorId: predecessor.id, ...how };
}

/** A unit that bears the row's name already: the row must not tell another story of its names. */
function checkNames(row: UnitRow, unit: RegisteredUnit, today: Day, problems: CellProblem[]) {
  const { formerName, validFrom } = row;
  if (formerName && !unit.names.some(({ name }) => plain(name) === plain(formerName)))
    problems.push({ column: "formerName", code: "not-its-former-name" });
  if (validFrom && validFrom !== nameToday(unit, today)?.fromOn)
    problems.push({ column: "validFrom", code: "other-day" });
}

/** A new name, of a new unit or of one known by its former name, begins after what was before. */
function checkDates(row: UnitRow, former: RegisteredUnit | undefined, problems: CellProblem[]) {
  const { validFrom, formerUntil } = row;
  if (!validFrom) return void problems.push({ column: "validFrom", code: "missing" });
  if (former?.names.some(({ fromOn }) => fromOn >= validFrom))
    problems.push({ column: "validFrom", code: "too-early" });
  if (formerUntil && formerUntil >= validFrom) problems.push({ column: "validFrom", code: "too-early" });
}

/** A former name of which only its end is known is dated by that end; days before it belong to it as well. */
function newUnit(row: UnitRow, parentId: string | undefined): NewUnit {
  const { name, shortName, kind = "other", timeZone = "WIB", city, province, validFrom = "", formerName } = row;
  const until = row.formerUntil ?? (validFrom && dayBefore(validFrom));
  const former = formerName ? [{ name: formerName, shortName: formerName, fromOn: until, untilOn: until }] : [];
  const names = [...former, { name, shortName: shortName ?? name, fromOn: validFrom }];
  return { kind, timeZone, city, province, parentId, source: "general_knowledge", names };
}
