import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { checkReadiness, findProposal } from "./finding.server";
import { mayForward } from "./policy";
import { isReady } from "./readiness";
import { markProposal } from "./status.server";

/** Passes a finished draft to the unit's head; from here its text is locked. */
export function forwardProposal(context: Context, proposalId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayForward(context.actor, proposal, context.now));
    insist(isReady(await checkReadiness(context, proposal)) ? undefined : "not-ready");

    await markProposal(context, proposal, "with_head");

    await record(context, "proposal.forwarded", proposal);
  });
}
