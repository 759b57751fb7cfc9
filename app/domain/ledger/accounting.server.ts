import { accounted } from "db/accounted";
import type { RowChange } from "db/engine/watching";
import { commitments } from "db/schema";
import { desc } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { sha256 } from "./chain.server";
import { noRow, sealRow } from "./sealing.server";

export type Commitment = typeof commitments.$inferSelect;

/** Values in one statement are few on either engine: eight for each row. */
const rowsAtOnce = 500;

/** Seals the rows that an event accounts for, in the order in which they were changed. */
export async function sealChanges(
  { db }: Pick<Context, "db">,
  place: { chain: string; seq: number },
  changes: readonly RowChange[],
) {
  if (changes.length === 0) return [];
  const [last] = await db
    .select({ number: commitments.number })
    .from(commitments)
    .orderBy(desc(commitments.number))
    .limit(1);
  const first = (last?.number ?? 0) + 1;
  return changes.map((change, index): Commitment => {
    const one = accounted.get(change.table);
    if (!one) throw new Error(`${change.table} is not accounted for`);
    const seal = change.values ? sealRow(one, change.values) : noRow;
    return { number: first + index, ...place, tableName: change.table, rowKey: change.key, ...seal };
  });
}

export async function keepCommitments({ db }: Pick<Context, "db">, sealed: readonly Commitment[]): Promise<void> {
  for (const batch of inBatches(sealed, rowsAtOnce)) await db.insert(commitments).values(batch);
}

/** What an event's body says of its rows: SHA-256 over a line for each, in their order. */
export function digestOf(sealed: readonly Commitment[]): string {
  return sha256(
    sealed
      .map(({ number, tableName, rowKey, salt, sum, marks }) =>
        [number, tableName, rowKey, salt, sum, marks].join("\t").concat("\n"),
      )
      .join(""),
  );
}
