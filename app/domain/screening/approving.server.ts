import { screenings } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { markProposal } from "~/domain/proposals/status.server";
import { dropScreening } from "./checking.server";
import { findScreening } from "./finding.server";
import { mayApprove } from "./policy";

/** The second officer makes the verdict hold. `seen` is when the check that this officer read was made. */
export function approveScreening(context: Context, proposalId: string, seen?: Date): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    const screening = await findSeen(context, proposalId, seen);
    insist(mayApprove(context.actor, proposal, screening));

    await context.db
      .update(screenings)
      .set({ approvedBy: actorId(context.actor), approvedAt: context.now })
      .where(eq(screenings.proposalId, proposalId));
    await markProposal(context, proposal, screening.verdict);

    await record(context, "proposal.screened", proposal, { verdict: screening.verdict });
  });
}

/** Approves what a colleague found eligible; a proposal that is to fail is always opened. @throws Refusal "not-clear" */
export function approveEligible(context: Context, proposalId: string, seen?: Date): Promise<void> {
  return atomically(context, async (context) => {
    const screening = await findSeen(context, proposalId, seen);
    insistThat(screening.verdict === "eligible", "not-clear");
    await approveScreening(context, proposalId);
  });
}

/** The second officer sees it otherwise: the check is undone and starts again. */
export function rejectCheck(context: Context, proposalId: string, seen?: Date): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    const screening = await findSeen(context, proposalId, seen);
    insist(mayApprove(context.actor, proposal, screening));

    await dropScreening(context, proposalId);

    await record(context, "check.rejected", proposal, { verdict: screening.verdict });
  });
}

/** The check to decide on. @throws Refusal "changed-since" if it is no longer the one that the officer read */
async function findSeen(context: Context, proposalId: string, seen: Date | undefined) {
  const screening = await findScreening(context, proposalId);
  refuseIf(seen && screening?.checkedAt.getTime() !== seen.getTime(), "changed-since");
  return found(screening);
}
