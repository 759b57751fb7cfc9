import { proposals, repairs } from "db/schema";
import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { lastSecondPassed } from "~/domain/editions/edition";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { record } from "~/domain/ledger/recording.server";
import { markProposal } from "~/domain/proposals/status.server";
import { retakeSnapshot } from "~/domain/submission/taking-snapshot.server";

/**
 * Ends the repairs whose time is over: what the unit has mended by then counts, and screening goes on.
 * The clock does this, so it asks nobody; run too early or twice, it does nothing. What was over before `since` waits:
 * the clock is not believed that far. @returns how many it ended, and how many wait
 */
export function lapseRepairs(context: Context, since = new Date(0)): Promise<{ ended: number; waiting: number }> {
  return atomically(context, async (context) => {
    const due = await context.db
      .select({ id: proposals.id, editionId: proposals.editionId, trackId: proposals.trackId, dueAt: repairs.dueAt })
      .from(repairs)
      .innerJoin(proposals, eq(proposals.id, repairs.proposalId))
      .where(and(eq(proposals.status, "in_repair"), isNull(repairs.completedAt), lt(repairs.dueAt, context.now)))
      .orderBy(asc(repairs.dueAt), asc(proposals.id));
    const past = due.filter(({ dueAt }) => lastSecondPassed(dueAt, context.now));
    const over = past.filter(({ dueAt }) => dueAt >= since);

    for (const proposal of over) {
      const snapshot = await retakeSnapshot(context, proposal);
      await context.db.update(repairs).set({ completedAt: context.now }).where(eq(repairs.proposalId, proposal.id));
      await markProposal(context, proposal, "submitted");
      await record(context, "repair.lapsed", proposal, { revision: snapshot.revision, sha256: snapshot.sha256 });
    }
    return { ended: over.length, waiting: past.length - over.length };
  });
}
