import { proposals, receipts } from "db/schema";
import { count, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newCode } from "~/domain/kernel/ids.server";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { takeFingerprint } from "~/domain/likeness/fingerprinting.server";
import { actorId } from "~/domain/people/actor";
import { findProposal, findReceipt } from "~/domain/proposals/finding.server";
import { maySubmit, mayWithdraw } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { markProposal } from "~/domain/proposals/status.server";
import { forgetText } from "~/domain/search/indexing.server";
import { insistSeen } from "~/domain/writing/history.server";
import { endorseProposal } from "./endorsing.server";
import { findProposalDraft } from "./finding.server";
import { quotaLeft } from "./quota.server";
import { isReady, readiness } from "./readiness";
import { takeSnapshot } from "./taking-snapshot.server";

export type Receipt = { number: string; code: string; sha256: string; submittedAt: Date };

/**
 * Hands a proposal in: judges read the snapshot taken here, whatever happens afterwards.
 * A second call returns the first one's receipt.
 */
export function submitProposal(context: Context, proposalId: string, seen?: number): Promise<Receipt> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    const earlier = await findReceipt(context, proposalId);
    if (earlier && proposal.status !== "withdrawn") return earlier;
    insist(maySubmit(context.actor, proposal, context.now));
    await insistSeen(context, proposal, seen);
    const draft = await findProposalDraft(context, proposal);
    refuseIf(draft.titleTaken, "duplicate-title");
    insist(await quotaLeft(context, proposal));
    insistThat(isReady(readiness(draft, context.now)), "not-ready");

    const snapshot = await takeSnapshot(context, draft);
    const receipt = await writeReceipt(context, proposal, snapshot);
    await takeFingerprint(context, proposal, draft.sections);
    await markProposal(context, proposal, "submitted");

    await record(context, "proposal.submitted", proposal, { receipt: receipt.number, sha256: receipt.sha256 });
    return receipt;
  });
}

/** Endorses and hands in at once; where either is refused, neither happens. A second call returns the same receipt. */
export function endorseAndSubmit(context: Context, proposalId: string, seen?: number): Promise<Receipt> {
  return atomically(context, async (context) => {
    const { status } = await findProposal(context, proposalId);
    if (status !== "with_head") return submitProposal(context, proposalId, seen);
    await endorseProposal(context, proposalId, { seen });
    return submitProposal(context, proposalId);
  });
}

/** Takes a submitted proposal back while registration is open; its place in the quota is free again. */
export function withdrawProposal(context: Context, proposalId: string): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayWithdraw(context.actor, proposal, context.now));

    await forgetText(context, proposal.id);
    await markProposal(context, proposal, "withdrawn");

    await record(context, "proposal.withdrawn", proposal);
  });
}

async function writeReceipt(context: Context, proposal: Proposal, snapshot: { id: string; sha256: string }) {
  const [issued] = await context.db
    .select({ count: count() })
    .from(receipts)
    .innerJoin(proposals, eq(proposals.id, receipts.proposalId))
    .where(eq(proposals.editionId, proposal.editionId));
  const place = String((issued?.count ?? 0) + 1).padStart(4, "0");
  const receipt = {
    number: `SYB-${proposal.edition.slug}-${place}`.toUpperCase(),
    code: newCode(),
    submittedAt: context.now,
  };
  await context.db.insert(receipts).values({
    ...receipt,
    proposalId: proposal.id,
    snapshotId: snapshot.id,
    submittedBy: actorId(context.actor),
  });
  return { ...receipt, sha256: snapshot.sha256 };
}
