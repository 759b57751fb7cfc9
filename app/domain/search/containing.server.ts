import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether a text holds what was typed, in whatever case; "%" and "_" stand for themselves. */
export function contains(text: SQLWrapper, typed: string): SQL {
  const pattern = `%${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return sql`lower(${text}) like ${pattern} escape '\\'`;
}
