import { setImmediate } from "node:timers/promises";
import { type Accounted, accounted } from "db/accounted";
import type { Queries } from "db/engine/database";
import { keyOf } from "db/engine/watching";
import { commitments } from "db/schema";
import { and, asc, eq, getTableColumns, gt } from "drizzle-orm";
import { differingColumns, isSealed, type Values } from "./sealing.server";

/** Where a table is not what the ledger says of it. */
export type Difference = {
  table: string;
  key: string;
  trouble: "changed" | "deleted" | "inserted" | "revived";
  /** Of a changed row. */
  columns: string[];
  /** The event that accounted for the row last; none where none ever did. */
  event: { chain: string; seq: number } | undefined;
};

type Latest = Pick<typeof commitments.$inferSelect, "number" | "chain" | "seq" | "rowKey" | "salt" | "sum" | "marks">;

const rowsAtOnce = 1000;

/**
 * Holds every accounted table against the ledger, both ways and row by row: from the events follows what each row must
 * be. Reads only.
 */
export async function* findDifferences(db: Queries): AsyncGenerator<Difference> {
  for (const one of accounted.values()) yield* differencesIn(db, one);
}

export async function* differencesIn(db: Queries, one: Accounted): AsyncGenerator<Difference> {
  const latest = await readLatest(db, one.name);
  const seen = new Set<string>();
  for await (const values of eachRow(db, one)) {
    const key = keyOf(one, values);
    seen.add(key);
    const difference = compare(one, key, values, latest.get(key));
    if (difference) yield difference;
  }
  for (const [key, { sum, chain, seq }] of latest) {
    if (sum === "" || seen.has(key)) continue;
    yield { table: one.name, key, trouble: "deleted", columns: [], event: { chain, seq } };
  }
}

function compare(one: Accounted, key: string, values: Values, latest: Latest | undefined): Difference | undefined {
  if (!latest) return { table: one.name, key, trouble: "inserted", columns: [], event: undefined };
  const { chain, seq, sum } = latest;
  const about = { table: one.name, key, event: { chain, seq } };
  if (sum === "") return { ...about, trouble: "revived", columns: [] };
  if (isSealed(one, values, latest)) return undefined;
  return { ...about, trouble: "changed", columns: differingColumns(one, values, latest) };
}

/** What the ledger said of each row of a table last. */
async function readLatest(db: Queries, table: string): Promise<Map<string, Latest>> {
  const { number, chain, seq, rowKey, salt, sum, marks } = commitments;
  const latest = new Map<string, Latest>();
  for (let last = 0, isFull = true; isFull; ) {
    const page = await db
      .select({ number, chain, seq, rowKey, salt, sum, marks })
      .from(commitments)
      .where(and(eq(commitments.tableName, table), gt(number, last)))
      .orderBy(asc(number))
      .limit(rowsAtOnce);
    for (const commitment of page) latest.set(commitment.rowKey, commitment);
    last = page.at(-1)?.number ?? last;
    await setImmediate();
    isFull = page.length === rowsAtOnce;
  }
  return latest;
}

/** Every row of a table, with the columns that the ledger accounts for. */
export async function* eachRow(db: Queries, { table, columns, key }: Accounted): AsyncGenerator<Values> {
  const byName = new Map(Object.values(getTableColumns(table)).map((column) => [column.name, column]));
  const of = (name: string) => byName.get(name) as typeof commitments.salt;
  const wanted = Object.fromEntries(columns.map((name) => [name, of(name)]));
  for (let offset = 0, isFull = true; isFull; offset += rowsAtOnce) {
    const page: Values[] = await db
      .select(wanted)
      .from(table as typeof commitments)
      .orderBy(...key.map(of))
      .limit(rowsAtOnce)
      .offset(offset);
    yield* page;
    await setImmediate();
    isFull = page.length === rowsAtOnce;
  }
}
