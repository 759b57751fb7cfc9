import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Database, Queries } from "./database";
import { asReadersTrouble, asTrouble, databaseTroubleIn } from "./trouble";
import { makeTurns } from "./turns";
import { makeUnitOfWork, type Watch } from "./unit-of-work";
import { watchedIn } from "./watching";

/** Any number that every process of the portal agrees on. */
const writersTurn = 7_120_421;
const patienceMs = 10_000;

/**
 * The server ends what takes too long; where it has stopped answering, the client does. A transaction whose process
 * sleeps is ended too, for everybody waits for its lock.
 */
const limits = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 9_000,
  lock_timeout: 8_000,
  idle_in_transaction_session_timeout: 20_000,
  query_timeout: 10_000,
  keepAlive: true,
};

/** Several processes may share it; the lock gives them the same order of one writer at a time that SQLite has. */
export function openPostgres(address: string): Database {
  const readers = makePool(address, 10, "-c default_transaction_read_only=on");
  // Writers wait for each other here and never in the pool: readers would find no connection left.
  const writer = makePool(address, 1, "-c synchronous_commit=on");
  const turns = makeTurns(patienceMs);
  const unit = makeUnitOfWork();

  async function transact<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const client = await begun(writer);
    let isBroken = false;
    try {
      const { result, words } = await unit.run((watch) => queriesIn(client, watch), work);
      await commit(client);
      unit.committed(words);
      return result;
    } catch (error) {
      // Whatever the server was still told of is ended with its connection.
      isBroken = databaseTroubleIn(error) !== undefined || !(await isRolledBack(client));
      throw error;
    } finally {
      client.release(isBroken);
    }
  }

  return {
    engine: "postgres",
    read: queriesThrough((asked) => readTwice(readers, asked)),
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
      await Promise.all([readers.end(), writer.end()]);
    },
  };
}

function makePool(connectionString: string, max: number, options: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, options, ...limits });
  // An error that nobody listens to ends the process: of a connection at rest, and of one in use, whose query tells it too.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** A connection inside a transaction that has the writers' turn; one that went stale at rest is replaced once. */
async function begun(writer: pg.Pool): Promise<pg.PoolClient> {
  return begin(writer).catch((error) => (databaseTroubleIn(error) === "away" ? begin(writer) : rethrow(error)));
}

async function begin(writer: pg.Pool): Promise<pg.PoolClient> {
  const client = await writer.connect().catch(rethrow);
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${writersTurn})`);
    return client;
  } catch (error) {
    client.release(true);
    return rethrow(error);
  }
}

/** After a statement that failed unheard the server answers a commit with a rollback, and no error. */
async function commit(client: pg.PoolClient) {
  const { command } = await client.query("commit").catch(rethrow);
  if (command !== "COMMIT") throw new Error("Nothing was kept: a statement of this transaction had failed.");
}

async function isRolledBack(client: pg.PoolClient): Promise<boolean> {
  return client.query("rollback").then(
    () => true,
    () => false,
  );
}

/** Reading does no harm twice: a connection that broke under a question is replaced by another. */
async function readTwice(readers: pg.Pool, asked: Asked): Promise<unknown> {
  const ask = () => readers.query(...asked);
  try {
    return await ask().catch((error) => (wasCutOff(error) ? ask() : Promise.reject(error)));
  } catch (error) {
    throw asReadersTrouble(error);
  }
}

function wasCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  return code === "57P01" || code === "ECONNRESET" || error.message.startsWith("Connection terminated");
}

/** Queries inside one transaction, which hears of every accounted row that they change. */
function queriesIn(client: pg.PoolClient, watch: Watch): Queries {
  return queriesThrough(async ([config, values]) => {
    watch.insistOpen();
    const watched = watchedIn(config.text);
    if (!watched) return client.query(config, values).catch(rethrow);
    const asked = { ...config, text: watched.text, rowMode: "array" as const };
    const result = await client.query(asked, values).catch(rethrow);
    watch.noteChanges(watched.changesIn(result.rows));
    return watched.tells ? result : { ...result, rows: [] };
  });
}

type Asked = [config: pg.QueryConfig, values: unknown[]];

/** Queries of drizzle's making, asked in this way. */
function queriesThrough(ask: (asked: Asked) => Promise<unknown>): Queries {
  const gate = { query: (...asked: Asked) => ask(asked) };
  return drizzle(gate as unknown as pg.Client) as unknown as Queries;
}

function rethrow(error: unknown): never {
  throw asTrouble(error);
}
