import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Client from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Database, OpenOptions, Queries } from "./database";
import { makeUnitOfWork } from "./unit-of-work";

/** One connection writes, another can only read: a write that forgets its transaction fails at once. */
export function openSqlite(file: string, { durable = true }: OpenOptions = {}): Database {
  mkdirSync(dirname(file), { recursive: true });
  const writer = new Client(file);
  writer.pragma("journal_mode = WAL");
  writer.pragma(`synchronous = ${durable ? "FULL" : "OFF"}`);
  writer.pragma("foreign_keys = ON");
  writer.pragma("busy_timeout = 10000");
  const reader = new Client(file, { readonly: true });
  reader.pragma("busy_timeout = 10000");

  const read = drizzle(reader) as Queries;
  const writing = drizzle(writer) as Queries;
  const unit = makeUnitOfWork();
  let last: Promise<unknown> = Promise.resolve();

  async function transact<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const words: string[] = [];
    writer.exec("begin immediate");
    try {
      const result = await unit.run(writing, work, words);
      writer.exec("commit");
      unit.committed(words);
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec("rollback");
      throw error;
    }
  }

  return {
    engine: "sqlite",
    read,
    write(work) {
      const joined = unit.current();
      if (joined) return work(joined.queries);
      const turn = last.then(() => transact(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    tellAfterCommit: unit.tell,
    onCommit: unit.listen,
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}
