import { proposals } from "db/schema";
import { and, count, eq, inArray, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Verdict } from "~/domain/kernel/reasons";
import type { Proposal } from "./proposal";
import { competing } from "./transitions";

/** Whether the unit may still submit in this track; exact under concurrent submits, since writers take turns. */
export async function quotaLeft(context: Context, proposal: Proposal): Promise<Verdict> {
  const { quotaPerUnit } = proposal.track;
  if (quotaPerUnit === null) return undefined;
  return (await countPlacesTaken(context, proposal)) >= quotaPerUnit ? "over-quota" : undefined;
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
