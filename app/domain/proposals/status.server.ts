import { proposals } from "db/schema";
import type { ProposalStatus } from "db/vocabulary";
import { eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { Proposal } from "./proposal";

export async function markProposal(context: Context, proposal: Pick<Proposal, "id">, status: ProposalStatus) {
  await context.db.update(proposals).set({ status, updatedAt: context.now }).where(eq(proposals.id, proposal.id));
}
