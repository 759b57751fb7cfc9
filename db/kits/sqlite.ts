import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** The columns this schema is built of, in SQLite's terms. Their types are the static types of the whole code. */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  choice: <T extends string, Values extends readonly [T, ...T[]]>(name: string, values: Values) =>
    text(name, { enum: values as unknown as [T, ...T[]] }).$type<Values[number]>(),
  integer: (name: string) => integer(name),
  boolean: (name: string) => integer(name, { mode: "boolean" }),
  /** A point in time, kept in UTC. */
  moment: (name: string) => integer(name, { mode: "timestamp_ms" }),
  /** A calendar day as "2026-02-28", without a zone. */
  day: (name: string) => text(name),
  list: <T>(name: string) => text(name, { mode: "json" }).$type<T[]>(),
  check,
  foreignKey,
  index,
  primaryKey,
  unique,
  uniqueIndex,
};

export type Kit = typeof sqliteKit;
