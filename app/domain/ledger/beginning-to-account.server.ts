import { accounted } from "db/accounted";
import { keyOf } from "db/engine/watching";
import { isUnaccounted } from "db/migrate";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { eachRow } from "./comparing.server";
import { portalChain, record } from "./recording.server";

/**
 * Of a portal that is older than the account of its rows: an event for each table says how its rows stand now, and from
 * here on they are accounted for. Done once; what was changed before cannot be found by it.
 * @returns how many rows that were
 */
export function beginToAccount(context: Context): Promise<number> {
  return atomically(context, async (context) => {
    if (!(await isUnaccounted({ read: context.db }))) return 0;
    let rows = 0;
    for (const one of accounted.values()) {
      const changes = [];
      for await (const values of eachRow(context.db, one)) {
        changes.push({ table: one.name, key: keyOf(one, values), values });
      }
      if (changes.length === 0) continue;
      await record(
        context,
        "ledger.accounted",
        { id: portalChain },
        { table: one.name, count: changes.length },
        changes,
      );
      rows += changes.length;
    }
    return rows;
  });
}
