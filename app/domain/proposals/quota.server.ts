import { proposals } from "db/schema";
import { and, count, eq, inArray, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Verdict } from "~/domain/kernel/reasons";
import type { Proposal } from "./proposal";
import { competing } from "./transitions";

/** Whether the unit may still submit in this track; exact under concurrent submits, since writers take turns. */
export async function quotaLeft(context: Context, proposal: Proposal): Promise<Verdict> {
  const quota = await findQuota(context, proposal);
  return quota && quota.used >= quota.of ? "over-quota" : undefined;
}

export type Quota = { used: number; of: number };

/** How much of the quota the unit's other proposals have used in the track; undefined where there is none. */
export async function findQuota(context: Context, proposal: Proposal): Promise<Quota | undefined> {
  const { quotaPerUnit } = proposal.track;
  return quotaPerUnit === null ? undefined : { used: await countPlacesTaken(context, proposal), of: quotaPerUnit };
}

/** Places of the unit's quota in the track that its other proposals have taken. */
export async function countPlacesTaken({ db }: Context, proposal: Proposal): Promise<number> {
  const [used] = await db
    .select({ count: count() })
    .from(proposals)
    .where(
      and(
        eq(proposals.unitId, proposal.unitId),
        eq(proposals.trackId, proposal.trackId),
        inArray(proposals.status, [...competing]),
        ne(proposals.id, proposal.id),
      ),
    );
  return used?.count ?? 0;
}
