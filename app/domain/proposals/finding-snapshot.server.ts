import { snapshots } from "db/schema";
import { desc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";

/** What a proposal consists of now: the copy of its last repair, or else the one that its receipt vouches for. */
export async function findLatestSnapshot(context: Context, proposalId: string) {
  const [latest] = await context.db
    .select()
    .from(snapshots)
    .where(eq(snapshots.proposalId, proposalId))
    .orderBy(desc(snapshots.revision))
    .limit(1);
  return latest;
}
