import { entries, proposals, receipts, snapshots } from "db/schema";
import { and, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { findStage } from "~/domain/stages/finding.server";

/** An entry of a stage with what was handed in, for those who run, decide or examine the stage. */
export async function findEntered(context: Context, stageId: string, entryId: string) {
  const stage = await findStage(context, stageId);
  const [row] = await context.db
    .select({
      entry: entries,
      proposal: { id: proposals.id, title: proposals.title, unitId: proposals.unitId },
      number: receipts.number,
      content: snapshots.content,
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .innerJoin(snapshots, eq(snapshots.id, entries.snapshotId))
    .where(and(eq(entries.id, entryId), eq(entries.stageId, stageId)));
  const { content, ...entered } = found(row);
  return { ...entered, stage, content: readSnapshot(content) };
}
