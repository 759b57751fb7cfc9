import type { SqliteClient, SqliteStatement } from "./sqlite-client";

const kept = new WeakMap<SqliteClient, Map<string, SqliteStatement>>();
/** Of one connection. Lists of many lengths make many texts, and each statement holds memory. */
const mostKept = 500;

/** Preparing costs more than most questions do, so a connection keeps its statements; the last one asked goes last. */
export function statementOn(connection: SqliteClient, text: string): SqliteStatement {
  const own = kept.get(connection) ?? new Map<string, SqliteStatement>();
  const statement = own.get(text) ?? connection.prepare<unknown[]>(text);
  own.delete(text);
  own.set(text, statement);
  const [oldest] = own.keys();
  if (own.size > mostKept && oldest !== undefined) own.delete(oldest);
  kept.set(connection, own);
  return statement;
}
