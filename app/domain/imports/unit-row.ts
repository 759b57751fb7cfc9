import {
  type SuccessionKind,
  successionKinds,
  type TimeZone,
  timeZones,
  type UnitKind,
  unitKinds,
} from "db/vocabulary";
import type { Day } from "~/domain/kernel/days";
import { hasLetter } from "~/domain/kernel/line";
import { cellsOf } from "./cell";
import type { CellProblem, ImportRow } from "./row";

/** What a row says of a unit; an empty cell says nothing. */
export type UnitRow = {
  name: string;
  shortName: string | undefined;
  kind: UnitKind | undefined;
  parent: string | undefined;
  city: string | undefined;
  province: string | undefined;
  timeZone: TimeZone | undefined;
  validFrom: Day | undefined;
  formerName: string | undefined;
  formerUntil: Day | undefined;
  succession: { predecessor: string; kind: SuccessionKind; onDate: Day; basis: string } | undefined;
};

export function readUnitRow(row: ImportRow): { unit: UnitRow; problems: CellProblem[] } {
  const cells = cellsOf(row);
  const unit = {
    name: cells.needed("name"),
    shortName: cells.text("shortName"),
    kind: cells.oneOf("kind", unitKinds, "unknown-kind"),
    parent: cells.text("parent"),
    city: cells.text("city"),
    province: cells.text("province"),
    timeZone: cells.oneOf("timeZone", timeZones, "unknown-time-zone"),
    validFrom: cells.day("validFrom"),
    formerName: cells.text("formerName"),
    formerUntil: cells.day("formerUntil"),
    succession: readSuccession(cells),
  };
  for (const column of ["name", "shortName", "formerName"] as const) {
    const name = unit[column];
    if (name && !hasLetter(name)) cells.refuse(column, "no-letter");
  }
  return { unit, problems: cells.problems };
}

/** All four cells or none. */
function readSuccession(cells: ReturnType<typeof cellsOf>): UnitRow["succession"] {
  const columns = ["predecessor", "succession", "successionOn", "basis"];
  if (columns.every((column) => cells.text(column) === undefined)) return undefined;
  const predecessor = cells.needed("predecessor");
  const kind = cells.needed("succession") && cells.oneOf("succession", successionKinds, "unknown-succession");
  const onDate = cells.needed("successionOn") && cells.day("successionOn");
  const basis = cells.needed("basis");
  return kind && onDate ? { predecessor, kind, onDate, basis } : undefined;
}
