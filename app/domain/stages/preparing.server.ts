import { entries, outcomes, proposals, snapshots, stages } from "db/schema";
import { and, desc, eq, inArray } from "drizzle-orm";
import { registrationPhase } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage } from "./finding.server";
import { mayRun } from "./policy";
import type { Stage } from "./stage";
import { markStage } from "./status.server";

/**
 * Fills a stage: the first with all eligible proposals, a later one with those that the stage before let pass.
 * @returns how many entered.
 */
export function prepareStage(context: Context, stageId: string): Promise<number> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayRun(context.actor, stage, "assigning"));
    const entering = await (stage.position === 1 ? eligibleProposals(context, stage) : advancedEntries(context, stage));
    insistThat(entering.length > 0, "no-entries");

    for (const batch of inBatches(entering, 500)) {
      await context.db
        .insert(entries)
        .values(batch.map((entry) => ({ id: newId(), stageId, enteredAt: context.now, ...entry })));
    }
    await markStage(context, stage, "assigning");

    await record(context, "stage.prepared", stage, { entries: entering.length });
    return entering.length;
  });
}

async function eligibleProposals(context: Context, stage: Stage) {
  const edition = await findEdition(context, stage.editionId);
  insistThat(registrationPhase(edition, context.now) === "over", "registration-still-open");
  insistThat(await isScreeningFinished(context, edition.id), "screening-unfinished");
  const rows = await context.db
    .select({ proposalId: proposals.id, snapshotId: snapshots.id })
    .from(proposals)
    .innerJoin(snapshots, eq(snapshots.proposalId, proposals.id))
    .where(and(eq(proposals.editionId, stage.editionId), eq(proposals.status, "eligible")))
    .orderBy(snapshots.revision);
  return [...new Map(rows.map((row) => [row.proposalId, row])).values()];
}

/** Whoever has not been screened when the first stage is filled would be left out in silence. */
export async function isScreeningFinished(context: Context, editionId: string): Promise<boolean> {
  const [waiting] = await context.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.editionId, editionId), inArray(proposals.status, ["submitted", "in_repair"])))
    .limit(1);
  return waiting === undefined;
}

async function advancedEntries(context: Context, stage: Stage) {
  const [before] = await context.db
    .select()
    .from(stages)
    .where(and(eq(stages.editionId, stage.editionId), eq(stages.position, stage.position - 1)))
    .orderBy(desc(stages.position));
  insistThat(before?.status === "final", "previous-stage-not-final");
  return context.db
    .select({ proposalId: entries.proposalId, snapshotId: entries.snapshotId })
    .from(entries)
    .innerJoin(outcomes, eq(outcomes.entryId, entries.id))
    .where(and(eq(entries.stageId, before?.id ?? ""), eq(outcomes.outcome, "advanced")));
}
