import { users } from "db/schema";
import { and, inArray, isNull } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import type { Recipient } from "./occasion";

/** Those of the people whose accounts are open, by id. */
export async function findRecipients({ db }: Context, userIds: readonly string[]): Promise<Map<string, Recipient>> {
  const recipients = new Map<string, Recipient>();
  for (const ids of inBatches([...new Set(userIds)], 500)) {
    const rows = await db
      .select({ id: users.id, name: users.name, email: users.email })
      .from(users)
      .where(and(inArray(users.id, ids), isNull(users.disabledAt)));
    for (const row of rows) recipients.set(row.id, row);
  }
  return recipients;
}
