import { snapshots } from "db/schema";
import { listAttachments } from "~/domain/attachments/finding.server";
import { listSections } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found } from "~/domain/kernel/refusal";
import { type Canonical, canonicalJson } from "~/domain/ledger/canonical";
import { sha256 } from "~/domain/ledger/chain.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot, snapshotAttachments } from "~/domain/proposals/snapshot";
import { rememberText } from "~/domain/search/indexing.server";
import { compileContent } from "./compiling.server";
import type { ProposalDraft } from "./readiness";

export type Snapshot = { id: string; revision: number; sha256: string };

/** Copies a whole proposal as it stands, for its submission; from here its words can be searched. */
export async function takeSnapshot(context: Context, draft: ProposalDraft): Promise<Snapshot> {
  const content = await compileContent(context, draft);
  const snapshot = await writeSnapshot(context, draft.proposal.id, 1, content);
  await rememberText(context, draft.proposal.id, content);
  return snapshot;
}

/** Copies the latest snapshot with the files of today: answers stay as they were handed in, by construction. */
export async function retakeSnapshot(context: Context, proposal: { id: string; trackId: string }): Promise<Snapshot> {
  const latest = found(await findLatestSnapshot(context, proposal.id));
  const sections = await listSections(context, proposal.trackId);
  const attachments = snapshotAttachments(await listAttachments(context, proposal.id), sections);
  const content = { ...readSnapshot(latest.content), attachments };
  return writeSnapshot(context, proposal.id, latest.revision + 1, content);
}

async function writeSnapshot(context: Context, proposalId: string, revision: number, content: Canonical) {
  const text = canonicalJson(content);
  const snapshot = { id: newId(), revision, sha256: sha256(text) };
  await context.db.insert(snapshots).values({ ...snapshot, proposalId, content: text, takenAt: context.now });
  return snapshot;
}
