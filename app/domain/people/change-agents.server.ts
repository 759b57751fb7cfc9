import { changeAgents } from "db/schema";
import { and, gte, inArray, isNull, lte, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";

/** Who of these people is in the directory of change agents today. */
export async function changeAgentsAmong({ db, now }: Context, userIds: readonly string[]): Promise<Set<string>> {
  const today = dayInJakarta(now);
  const rows = await db
    .select({ userId: changeAgents.userId })
    .from(changeAgents)
    .where(
      and(
        inArray(changeAgents.userId, [...new Set(userIds)]),
        lte(changeAgents.fromOn, today),
        or(isNull(changeAgents.untilOn), gte(changeAgents.untilOn, today)),
      ),
    );
  return new Set(rows.map(({ userId }) => userId));
}
