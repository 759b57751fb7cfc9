import type { Kit } from "../kits/sqlite";
import { sourceStates, successionKinds, timeZones, unitKinds } from "../vocabulary";

export function defineUnits(kit: Kit) {
  const units = kit.table(
    "units",
    {
      id: kit.text("id").primaryKey(),
      kind: kit.choice("kind", unitKinds).notNull(),
      parentId: kit.text("parent_id"),
      city: kit.text("city"),
      province: kit.text("province"),
      timeZone: kit.choice("time_zone", timeZones).notNull(),
      source: kit.choice("source", sourceStates).notNull(),
    },
    (table) => [kit.foreignKey({ name: "unit_has_a_parent", columns: [table.parentId], foreignColumns: [table.id] })],
  );

  const unitNames = kit.table(
    "unit_names",
    {
      unitId: kit
        .text("unit_id")
        .notNull()
        .references(() => units.id),
      name: kit.text("name").notNull(),
      shortName: kit.text("short_name").notNull(),
      fromOn: kit.day("from_on").notNull(),
      untilOn: kit.day("until_on"),
    },
    (table) => [kit.primaryKey({ name: "one_name_per_unit_and_day", columns: [table.unitId, table.fromOn] })],
  );

  const unitPredecessors = kit.table(
    "unit_predecessors",
    {
      unitId: kit
        .text("unit_id")
        .notNull()
        .references(() => units.id),
      predecessorId: kit
        .text("predecessor_id")
        .notNull()
        .references(() => units.id),
      kind: kit.choice("kind", successionKinds).notNull(),
      onDate: kit.day("on_date").notNull(),
      basis: kit.text("basis").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_succession_per_pair", columns: [table.unitId, table.predecessorId] })],
  );

  return { units, unitNames, unitPredecessors };
}
