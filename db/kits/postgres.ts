import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Kit } from "./sqlite";

/** PostgreSQL refuses the NUL character in text; nobody means it, so it does not get that far. */
const textWithoutNul = customType<{ data: string }>({
  dataType: () => "text",
  toDriver: (value) => value.replaceAll("\0", ""),
});

/** The same columns in PostgreSQL's terms; they read and write the same JavaScript values as SQLite's. */
export const postgresKit = {
  table: pgTable,
  text: (name: string) => textWithoutNul(name),
  choice: (name: string) => text(name),
  integer: (name: string) => bigint(name, { mode: "number" }),
  boolean: (name: string) => boolean(name),
  moment: (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 }),
  day: (name: string) => text(name),
  list: (name: string) => jsonb(name),
  check,
  foreignKey,
  index,
  primaryKey,
  unique,
  uniqueIndex,
} as unknown as Kit;
