import {
  announcements,
  confirmations,
  cuts,
  entries,
  motions,
  nominations,
  outcomes,
  proposals,
  schemes,
  stages,
  standingRows,
} from "db/schema";
import { and, count, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { Invariant } from "./invariant";

export const outcomeInvariants: Invariant[] = [
  {
    code: "INV-13",
    claim: "no more passed a stage than each list's cut, and whoever passed out of a tie was chosen by a motion",
    async violations(db) {
      const passed = await db
        .select({
          id: stages.id,
          cut: sql<number>`coalesce(${cuts.size}, ${stages.cutSize})`.mapWith(Number),
          passed: count(),
        })
        .from(outcomes)
        .innerJoin(entries, eq(entries.id, outcomes.entryId))
        .innerJoin(proposals, eq(proposals.id, entries.proposalId))
        .innerJoin(stages, eq(stages.id, entries.stageId))
        .leftJoin(cuts, and(eq(cuts.stageId, stages.id), eq(cuts.trackId, proposals.trackId)))
        .where(eq(outcomes.outcome, "advanced"))
        .groupBy(stages.id, stages.cutSize, cuts.trackId, cuts.size);
      const unmoved = await db
        .select({ id: standingRows.entryId })
        .from(standingRows)
        .innerJoin(confirmations, eq(confirmations.standingId, standingRows.standingId))
        .innerJoin(outcomes, eq(outcomes.entryId, standingRows.entryId))
        .leftJoin(motions, and(eq(motions.entryId, standingRows.entryId), isNull(motions.withdrawnAt)))
        .where(and(eq(outcomes.outcome, "advanced"), sql`${standingRows.side} <> 'above'`, isNull(motions.id)));
      return [...passed.filter(({ cut, passed }) => passed > cut), ...unmoved].map(({ id }) => id);
    },
  },
  {
    code: "INV-14",
    claim: "every stage that is final was confirmed by its chair and announced",
    async violations(db) {
      const rows = await db
        .select({ id: stages.id })
        .from(stages)
        .leftJoin(confirmations, eq(confirmations.stageId, stages.id))
        .leftJoin(announcements, eq(announcements.stageId, stages.id))
        .where(
          and(eq(stages.status, "final"), sql`(${confirmations.stageId} is null or ${announcements.stageId} is null)`),
        );
      return rows.map(({ id }) => id);
    },
  },
  {
    code: "INV-20",
    claim: "no scheme has more nominations in a year than its quota",
    async violations(db) {
      const rows = await db
        .select({ scheme: schemes.code, quota: schemes.quota, year: nominations.targetYear, live: count() })
        .from(nominations)
        .innerJoin(schemes, eq(schemes.code, nominations.scheme))
        .where(notInArray(nominations.status, ["cancelled", "withdrawn"]))
        .groupBy(schemes.code, schemes.quota, nominations.targetYear);
      return rows
        .filter(({ quota, live }) => quota !== null && live > quota)
        .map(({ scheme, year }) => `${scheme} ${year}`);
    },
  },
];
