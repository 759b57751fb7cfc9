import { proposals } from "db/schema";
import { and, count, eq, inArray, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Verdict } from "~/domain/kernel/reasons";
import type { Proposal } from "~/domain/proposals/proposal";
import { competing } from "~/domain/proposals/transitions";

/** Whether the unit may still submit in this track; exact under concurrent submits, since writers take turns. */
export async function quotaLeft(context: Context, proposal: Proposal): Promise<Verdict> {
  const quota = await findQuota(context, proposal);
  return quota && quota.used >= quota.of ? "over-quota" : undefined;
}

export type Quota = { used: number; of: number };

/** How much of its quota the unit has used in the proposal's track, for other proposals; undefined where there is none. */
export async function findQuota(context: Context, proposal: Proposal): Promise<Quota | undefined> {
  const { quotaPerUnit } = proposal.track;
  if (quotaPerUnit === null) return undefined;
  const [used] = await context.db
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
  return { used: used?.count ?? 0, of: quotaPerUnit };
}
