import { announcements, cuts, entries, outcomes, proposals, stages, waivers } from "db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { findProposal } from "~/domain/proposals/finding.server";
import { listDecrees } from "./finding.server";

/** What became of a proposal in each stage that has been announced, in order, for those who may see it; never a score. */
export async function findJudgedOutcome(context: Context, proposalId: string) {
  const proposal = await findProposal(context, proposalId);
  return {
    proposal,
    steps: await listOutcomes(context, proposal.id),
    decrees: await listDecrees(context, proposal.editionId),
  };
}

/** Only what has been announced: until then nobody hears how a stage ended. */
export function listOutcomes({ db }: Context, proposalId: string) {
  return db
    .select({
      stageId: stages.id,
      stage: stages.name,
      label: sql<string>`coalesce(${cuts.label}, ${stages.cutLabel})`,
      outcome: outcomes.outcome,
      number: announcements.number,
      at: announcements.announcedAt,
      waived: { readings: waivers.readings, reason: waivers.reason },
    })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .leftJoin(cuts, and(eq(cuts.stageId, stages.id), eq(cuts.trackId, proposals.trackId)))
    .innerJoin(announcements, eq(announcements.stageId, stages.id))
    .innerJoin(outcomes, eq(outcomes.entryId, entries.id))
    .leftJoin(waivers, eq(waivers.entryId, entries.id))
    .where(eq(entries.proposalId, proposalId))
    .orderBy(asc(stages.position));
}
