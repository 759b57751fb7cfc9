import type Client from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Queries } from "./database";
import { asReadersTrouble, asTrouble } from "./trouble";

type Connection = () => Client.Database;

/** What drizzle asks of a connection, and no more. */
class Gate {
  constructor(
    private readonly connection: Connection,
    private readonly tried: <T>(work: () => T) => T,
  ) {}

  prepare(text: string) {
    const { tried } = this;
    const statement = tried(() => this.connection().prepare(text));
    const raw = () => statement.raw();
    return {
      run: (...values: unknown[]) => tried(() => statement.run(...values)),
      all: (...values: unknown[]) => tried(() => statement.all(...values)),
      get: (...values: unknown[]) => tried(() => statement.get(...values)),
      raw: () => ({
        all: (...values: unknown[]) => tried(() => raw().all(...values)),
        get: (...values: unknown[]) => tried(() => raw().get(...values)),
      }),
    };
  }
}

/** Queries on the connection that reads, whichever it is at the time. */
export function readingThrough(connection: Connection): Queries {
  return queries(new Gate(connection, trying(asReadersTrouble)));
}

/** Queries inside one transaction. */
export function writingThrough(writer: Client.Database, insistOpen: () => void): Queries {
  const connection = () => {
    insistOpen();
    return writer;
  };
  return queries(new Gate(connection, tried));
}

/** SQLite's troubles become DatabaseTrouble. */
export const tried = trying(asTrouble);

function trying(translated: (error: unknown) => unknown) {
  return <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw translated(error);
    }
  };
}

function queries(gate: Gate): Queries {
  return drizzle(gate as unknown as Client.Database) as Queries;
}
