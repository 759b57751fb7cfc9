import { proposals } from "db/schema";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Verdict } from "~/domain/kernel/reasons";
import type { Proposal } from "./proposal";
import { competing } from "./transitions";

/** Whether the unit may still submit in this track; exact under concurrent submits, since writers take turns. */
export async function quotaLeft(context: Context, proposal: Proposal): Promise<Verdict> {
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
      ),
    );
  return used && used.count >= quotaPerUnit ? "over-quota" : undefined;
}
