import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Queries } from "./database";
import { statementOn } from "./kept-statements";
import type { SqliteClient } from "./sqlite-client";
import { asReadersTrouble, asTrouble } from "./trouble";
import type { Watch } from "./unit-of-work";
import { watchedIn } from "./watching";

/** Queries on the connection that reads, whichever it is at the time. */
export function readingThrough(connection: () => SqliteClient): Queries {
  return queries((text) => prepared(connection, text, trying(asReadersTrouble)));
}

/** Queries inside one transaction, which hears of every accounted row that they change. */
export function writingThrough(writer: SqliteClient, watch: Watch): Queries {
  return queries((text) => {
    watch.insistOpen();
    const watched = watchedIn(text);
    const statement = prepared(() => writer, watched?.text ?? text, tried);
    if (!watched) return statement;
    function rows(values: unknown[]): unknown[][] {
      const changed = statement.raw().all(...values) as unknown[][];
      watch.noteChanges(watched?.changesIn(changed) ?? []);
      return changed;
    }
    return {
      ...statement,
      run: (...values) => ({ changes: rows(values).length, lastInsertRowid: 0 }),
      raw: () => ({ all: (...values) => rows(values), get: (...values) => rows(values)[0] }),
    };
  });
}

/** SQLite's troubles become DatabaseTrouble. */
export const tried = trying(asTrouble);

type Tried = <T>(work: () => T) => T;

function trying(translated: (error: unknown) => unknown): Tried {
  return (work) => {
    try {
      return work();
    } catch (error) {
      throw translated(error);
    }
  };
}

/** What drizzle asks of a statement, and no more. */
type Statement = {
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown;
  get(...values: unknown[]): unknown;
  raw(): { all(...values: unknown[]): unknown; get(...values: unknown[]): unknown };
};

function prepared(connection: () => SqliteClient, text: string, tried: Tried): Statement {
  const statement = tried(() => statementOn(connection(), text));
  // The statement is shared, so how it answers is said each time.
  return {
    run: (...values) => tried(() => statement.run(...values)),
    all: (...values) => tried(() => statement.raw(false).all(...values)),
    get: (...values) => tried(() => statement.raw(false).get(...values)),
    raw: () => ({
      all: (...values) => tried(() => statement.raw().all(...values)),
      get: (...values) => tried(() => statement.raw().get(...values)),
    }),
  };
}

function queries(prepare: (text: string) => Statement): Queries {
  return drizzle({ prepare } as unknown as SqliteClient) as Queries;
}
