import { listInvitations, listWriters } from "~/domain/collaboration/finding.server";
import { mayInviteCollaborator, mayUninvite } from "~/domain/collaboration/policy";
import type { Context } from "~/domain/kernel/context";
import { findProposal } from "~/domain/proposals/finding.server";

export type Collaborators = Awaited<ReturnType<typeof loadCollaborators>>;

/** Who writes a proposal; addresses and open invitations are for the one who leads it. */
export async function loadCollaborators(context: Context, proposalId: string) {
  const proposal = await findProposal(context, proposalId);
  const leads = mayUninvite(context.actor, proposal) === undefined;
  const seated = await listWriters(context, proposal);
  return {
    proposal: { id: proposal.id, title: proposal.title },
    leads,
    invites: mayInviteCollaborator(context.actor, proposal, context.now) === undefined,
    writers: seated.map(({ email, ...writer }) => (leads ? { ...writer, email } : { ...writer, email: undefined })),
    invitations: leads ? await listInvitations(context, proposal.id) : [],
  };
}
