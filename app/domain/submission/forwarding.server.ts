import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { takeFingerprint } from "~/domain/likeness/fingerprinting.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayForward } from "~/domain/proposals/policy";
import { markProposal } from "~/domain/proposals/status.server";
import { findProposalDraft } from "./finding.server";
import { isReady, readiness } from "./readiness";

/** Passes a finished draft to the unit's head; from here its text is locked. */
export function forwardProposal(context: Context, proposalId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayForward(context.actor, proposal, context.now));
    const draft = await findProposalDraft(context, proposal);
    insistThat(isReady(readiness(draft, context.now)), "not-ready");

    await takeFingerprint(context, proposal, draft.sections);
    await markProposal(context, proposal, "with_head");

    await record(context, "proposal.forwarded", proposal);
  });
}
