import { categories, snapshots } from "db/schema";
import { eq } from "drizzle-orm";
import { listAttachments } from "~/domain/attachments/finding.server";
import { listSections } from "~/domain/editions/finding.server";
import { listIndicators } from "~/domain/indicators/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { newId } from "~/domain/kernel/ids.server";
import { found } from "~/domain/kernel/refusal";
import { type Canonical, canonicalJson } from "~/domain/ledger/canonical";
import { sha256 } from "~/domain/ledger/chain.server";
import { unitNamesOn } from "~/domain/units/finding.server";
import { findSpbeForm } from "./finding.server";
import { findLatestSnapshot } from "./finding-snapshot.server";
import type { Draft } from "./readiness";
import { readSnapshot, snapshotAttachments, snapshotOf } from "./snapshot";

export type Snapshot = { id: string; revision: number; sha256: string };

/** Copies a whole proposal as it stands, for its submission. */
export async function takeSnapshot(context: Context, { proposal, sections, team }: Draft): Promise<Snapshot> {
  const [category] = await context.db
    .select({ name: categories.name })
    .from(categories)
    .where(eq(categories.id, proposal.categoryId ?? ""));
  const names = await unitNamesOn(context.db, [proposal.unitId], dayInJakarta(context.now));
  const content = snapshotOf({
    proposal,
    sections,
    team,
    spbe: await findSpbeForm(context, proposal.id),
    indicators: await listIndicators(context, proposal.id),
    attachments: await listAttachments(context, proposal.id),
    unitName: found(names.get(proposal.unitId)).name,
    category: found(category).name,
  });
  return writeSnapshot(context, proposal.id, 1, content);
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
