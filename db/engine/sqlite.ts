import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Database, OpenOptions, Queries } from "./database";
import Client, { type SqliteClient } from "./sqlite-client";
import { readingThrough, tried, writingThrough } from "./sqlite-gate";
import { DatabaseTrouble, databaseTroubleIn } from "./trouble";
import { makeTurns } from "./turns";
import { makeUnitOfWork } from "./unit-of-work";

/** For a turn among this process's writers, and then for another process to let go of the file. */
const patienceMs = 10_000;
const againMs = 1;

/** One connection writes, another can only read: a write that forgets its transaction fails at once. */
export function openSqlite(file: string, { durable = true }: OpenOptions = {}): Database {
  mkdirSync(dirname(file), { recursive: true });
  let connections = connect(file, durable, false);
  const read = readingThrough(() => connections.reader);
  const turns = makeTurns(patienceMs);
  const unit = makeUnitOfWork();

  /** A file that was taken away or replaced while it was open would still take writes, and lose them. */
  function insistFileThere() {
    if (connections.inode === inodeOf(file)) return;
    if (inodeOf(file) === undefined) throw new DatabaseTrouble("away");
    reconnect();
  }

  function reconnect() {
    const old = connections;
    connections = connect(file, durable, true);
    closeAll(old);
  }

  /** Waits for other processes without holding up this one. */
  async function begin() {
    const givesUpAt = performance.now() + patienceMs;
    for (;;) {
      try {
        insistFileThere();
        return tried(() => connections.writer.exec("begin immediate"));
      } catch (error) {
        if (databaseTroubleIn(error) !== "busy" || performance.now() > givesUpAt) throw error;
        await setTimeout(againMs);
      }
    }
  }

  async function transact<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    await begin();
    const { writer } = connections;
    try {
      const { result, words } = await unit.run((watch) => writingThrough(writer, watch), work);
      tried(() => writer.exec("commit"));
      unit.committed(words);
      return result;
    } catch (error) {
      if (writer.inTransaction) rollBack(writer);
      throw error;
    }
  }

  /** A connection that cannot even do that is not used again. */
  function rollBack(writer: SqliteClient) {
    try {
      writer.exec("rollback");
    } catch {
      reconnect();
    }
  }

  return {
    engine: "sqlite",
    read,
    async write(work) {
      const joined = unit.current();
      return joined ? work(joined.queries) : turns.take(() => transact(work));
    },
    isWriting: () => unit.current() !== undefined,
    takeChanges: unit.takeChanges,
    tellAfterCommit: unit.tell,
    onCommit: unit.listen,
    async close() {
      await turns.idle();
      closeAll(connections);
    },
  };
}

/** Opening may wait for another process; afterwards nothing waits inside SQLite, where it would hold the event loop. */
function connect(file: string, durable: boolean, fileMustExist: boolean) {
  return tried(() => {
    const writer = new Client(file, { fileMustExist, timeout: patienceMs });
    writer.pragma("journal_mode = WAL");
    writer.pragma(`synchronous = ${durable ? "FULL" : "OFF"}`);
    writer.pragma("foreign_keys = ON");
    writer.pragma("busy_timeout = 0");
    const reader = new Client(file, { readonly: true, timeout: 0 });
    return { writer, reader, inode: inodeOf(file) };
  });
}

function closeAll({ writer, reader }: ReturnType<typeof connect>) {
  reader.close();
  writer.close();
}

function inodeOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}
