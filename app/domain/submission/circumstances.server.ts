import { listAttachmentKinds, listAttachments } from "~/domain/attachments/finding.server";
import { listPriorAwards } from "~/domain/continuation/finding.server";
import { isInvited } from "~/domain/editions/invitations.server";
import type { Context } from "~/domain/kernel/context";
import { isTextTaken } from "~/domain/likeness/texts.server";
import type { Proposal, WrittenSection } from "~/domain/proposals/proposal";
import { findQuota } from "./quota.server";
import type { ProposalDraft } from "./readiness";

/** What stands around a draft's own words: its files, its unit's other proposals, what its innovation received before. */
export async function findCircumstances(
  context: Context,
  proposal: Proposal,
  sections: readonly WrittenSection[],
): Promise<Omit<ProposalDraft, "proposal" | "sections" | "team" | "spbe" | "titleTaken">> {
  return {
    kinds: await listAttachmentKinds(context, proposal.trackId),
    attachments: await listAttachments(context, proposal.id),
    textTaken: await isTextTaken(context, proposal, sections),
    priorAwards: proposal.track.priorAwardRules.length > 0 ? await listPriorAwards(context, proposal) : [],
    invited: !proposal.track.invitationOnly || (await isInvited(context, proposal.trackId, proposal.unitId)),
    quota: await findQuota(context, proposal),
  };
}
