import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { type Engine, engineOf, fileOf } from "./address";
import type { RowChange } from "./watching";

/** What queries are built on. SQLite's types stand for both engines; shared code only awaits builders. */
export type Queries = BetterSQLite3Database<Record<string, never>>;

export type Database = {
  engine: Engine;
  /** For reading outside a transaction; on SQLite this connection cannot write. */
  read: Queries;
  /**
   * Runs `work` as one transaction, one writer at a time; inside another `write` it joins that one.
   * When it resolves, what it wrote is on disk.
   */
  write<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Whether the running code is inside a `write`. */
  isWriting(): boolean;
  /** Inside `write`: the rows of consequence that were changed since this was last asked. */
  takeChanges(): RowChange[];
  /** Inside `write`: a word to those who listen, told after the commit and never on a rollback. */
  tellAfterCommit(word: string): void;
  onCommit(listener: (words: string[]) => void): void;
  close(): Promise<void>;
};

export type OpenOptions = {
  /** Off only for throw-away databases of tests: a power cut may then lose what was saved. */
  durable?: boolean;
};

export async function openDatabase(address: string | undefined, options: OpenOptions = {}): Promise<Database> {
  if (engineOf(address) === "postgres") {
    const { openPostgres } = await import("./postgres");
    return openPostgres(address as string);
  }
  const { openSqlite } = await import("./sqlite");
  return openSqlite(fileOf(address), options);
}
