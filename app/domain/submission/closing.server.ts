import { editions, proposals } from "db/schema";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import { registrationPhase } from "~/domain/editions/edition";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { holderOf, unsubmitted } from "~/domain/proposals/transitions";

/**
 * Turns what was not handed in by the deadline into "not_submitted", noting where each stood and who held it.
 * The clock does this, so it asks nobody; run before the deadline or twice, it does nothing.
 */
export function closeRegistration(context: Context, editionId: string): Promise<number> {
  return atomically(context, async (context) => {
    const [edition] = await context.db.select().from(editions).where(eq(editions.id, editionId));
    if (registrationPhase(found(edition), context.now) !== "over") return 0;
    const left = await context.db
      .select({ id: proposals.id, status: proposals.status })
      .from(proposals)
      .where(heldByUnits(editionId));
    if (left.length === 0) return 0;

    await context.db
      .update(proposals)
      .set({ leftAs: sql`${proposals.status}`, status: "not_submitted" })
      .where(heldByUnits(editionId));

    const held = Object.fromEntries(left.map(({ id, status }) => [id, holderOf[status]]));
    await record(context, "registration.closed", { id: editionId, editionId }, { held });
    return left.length;
  });
}

/** How many proposals the close would end. */
export async function countHeldByUnits({ db }: Context, editionId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(proposals).where(heldByUnits(editionId));
  return row?.count ?? 0;
}

function heldByUnits(editionId: string) {
  return and(eq(proposals.editionId, editionId), inArray(proposals.status, [...unsubmitted]));
}
