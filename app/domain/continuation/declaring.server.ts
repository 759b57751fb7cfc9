import { continuations } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { findContinuation, listPastInnovations } from "./finding.server";

/** Says that a draft carries on an innovation of its unit or of one that the unit grew out of. */
export function declareContinuation(context: Context, proposalId: string, innovationId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayWrite(context.actor, proposal, context.now));
    found((await listPastInnovations(context, proposal)).find(({ id }) => id === innovationId));
    if ((await findContinuation(context, proposalId)) === innovationId) return;

    const declared = { innovationId, declaredBy: actorId(context.actor), declaredAt: context.now };
    await context.db
      .insert(continuations)
      .values({ proposalId, ...declared })
      .onConflictDoUpdate({ target: continuations.proposalId, set: declared });

    await record(context, "continuation.declared", proposal, { innovation: innovationId });
  });
}

/** Says that a draft carries on nothing; where nothing was declared it stays so. */
export function withdrawContinuation(context: Context, proposalId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayWrite(context.actor, proposal, context.now));
    const innovation = await findContinuation(context, proposalId);
    if (innovation === undefined) return;

    await context.db.delete(continuations).where(eq(continuations.proposalId, proposalId));

    await record(context, "continuation.withdrawn", proposal, { innovation });
  });
}
