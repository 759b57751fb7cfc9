import { engineOf } from "db/engine/address";
import Client from "db/engine/sqlite-client";
import pg from "pg";

/** How many questions the database is asked while `act` runs, on the engine of this run. */
export async function countQueries(act: () => Promise<unknown>): Promise<number> {
  return engineOf(process.env.DATABASE_URL) === "postgres" ? countPostgres(act) : countSqlite(act);
}

async function countPostgres(act: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    await act();
    return count;
  } finally {
    pg.Client.prototype.query = query;
  }
}

const ways = ["all", "get", "run", "iterate"] as const;

async function countSqlite(act: () => Promise<unknown>): Promise<number> {
  const statement = Object.getPrototypeOf(new Client(":memory:").prepare("select 1"));
  const before = ways.map((way) => statement[way]);
  let count = 0;
  for (const [place, way] of ways.entries()) {
    statement[way] = function (this: unknown, ...given: unknown[]) {
      count += 1;
      return Reflect.apply(before[place], this, given);
    };
  }
  try {
    await act();
    return count;
  } finally {
    for (const [place, way] of ways.entries()) statement[way] = before[place];
  }
}
