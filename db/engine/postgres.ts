import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Database, Queries } from "./database";
import { makeUnitOfWork } from "./unit-of-work";

/** Any number that every process of the portal agrees on. */
const writersTurn = 7_120_421;

/** Several processes may share it; the lock gives them the same order of one writer at a time that SQLite has. */
export function openPostgres(address: string): Database {
  const pool = new pg.Pool({ connectionString: address, max: 10 });
  // A connection that breaks while nobody uses it is replaced by the pool; unheard, its error would end the process.
  pool.on("error", (error) => process.emitWarning(`a PostgreSQL connection was lost: ${error.message}`));
  const db = drizzle(pool);
  const unit = makeUnitOfWork();

  return {
    engine: "postgres",
    read: db as unknown as Queries,
    async write(work) {
      const joined = unit.current();
      if (joined) return work(joined.queries);
      const words: string[] = [];
      const result = await db.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(${writersTurn})`);
        return unit.run(transaction as unknown as Queries, work, words);
      });
      unit.committed(words);
      return result;
    },
    tellAfterCommit: unit.tell,
    onCommit: unit.listen,
    close: () => pool.end(),
  };
}
