import type { Queries } from "db/engine/database";
import {
  assignments,
  criteria,
  editions,
  entries,
  grants,
  rubrics,
  scores,
  sheets,
  stages,
  standingRows,
  standings,
} from "db/schema";
import { and, asc, count, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { findBreaches } from "~/domain/assignment/withdrawing.server";
import { hashInputs } from "~/domain/ranking/closing.server";
import { readContenders } from "~/domain/ranking/inputs.server";
import { rankLists } from "~/domain/ranking/standings";
import { isOnScale } from "~/domain/scoring/rubric";
import { listCuts } from "~/domain/stages/cuts.server";
import type { Invariant } from "./invariant";

const counted = ["handed_in", "locked"] as const;

export const judgingInvariants: Invariant[] = [
  {
    code: "INV-01",
    claim: "the weights of every rubric of a published edition add up to 100",
    async violations(db) {
      const rows = await db
        .select({ code: rubrics.code, sum: sql`sum(${criteria.weight})`.mapWith(Number) })
        .from(rubrics)
        .innerJoin(criteria, eq(criteria.rubricId, rubrics.id))
        .innerJoin(editions, eq(editions.id, rubrics.editionId))
        .where(inArray(editions.status, ["published", "finished"]))
        .groupBy(rubrics.id, rubrics.code);
      return rows.filter(({ sum }) => sum !== 100).map(({ code }) => code);
    },
  },
  {
    code: "INV-07",
    claim:
      "no judge reads what he or she is in conflict with, by office, by hand or by declaration, before the list is confirmed",
    async violations(db, now) {
      const undecided = await db
        .select({ id: stages.id })
        .from(stages)
        .where(inArray(stages.status, ["assigning", "open", "closed"]));
      const breaches = [];
      for (const { id } of undecided) breaches.push(...(await findBreaches({ db, now }, { stageId: id })));
      return breaches.map(({ assignment }) => assignment.id);
    },
  },
  {
    code: "INV-08",
    claim: "every counted sheet rests on an assignment whose judge declared to be free of conflict",
    async violations(db) {
      const rows = await db
        .select({ id: sheets.id })
        .from(sheets)
        .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
        .where(and(inArray(sheets.status, counted), notInArray(assignments.status, ["accepted"])));
      return rows.map(({ id }) => id);
    },
  },
  {
    code: "INV-09",
    claim: "every counted sheet has a score for each criterion",
    async violations(db) {
      const rows = await db
        .select({ id: sheets.id, given: count(scores.value), asked: sql`max(asked.n)`.mapWith(Number) })
        .from(sheets)
        .innerJoin(entries, eq(entries.id, sheets.entryId))
        .innerJoin(stages, eq(stages.id, entries.stageId))
        .innerJoin(
          sql`(select ${criteria.rubricId} as rubric, count(*) as n from ${criteria} group by ${criteria.rubricId}) asked`,
          sql`asked.rubric = ${stages.rubricId}`,
        )
        .leftJoin(scores, eq(scores.sheetId, sheets.id))
        .where(inArray(sheets.status, counted))
        .groupBy(sheets.id);
      return rows.filter(({ given, asked }) => given !== asked).map(({ id }) => id);
    },
  },
  {
    code: "INV-10",
    claim: "every score is on its rubric's scale",
    async violations(db) {
      const rows = await db
        .select({ sheet: scores.sheetId, value: scores.value, rubric: rubrics })
        .from(scores)
        .innerJoin(criteria, eq(criteria.id, scores.criterionId))
        .innerJoin(rubrics, eq(rubrics.id, criteria.rubricId));
      return rows.filter(({ value, rubric }) => value !== null && !isOnScale(rubric, value)).map(({ sheet }) => sheet);
    },
  },
  {
    code: "INV-11",
    claim: "computing the standings that hold again gives the same hash and the same order",
    async violations(db) {
      const frozen = await db
        .select({ standing: standings, stage: stages })
        .from(standings)
        .innerJoin(stages, eq(stages.id, standings.stageId))
        .where(inArray(stages.status, ["closed", "provisional", "final"]))
        .orderBy(asc(standings.version));
      const newest = new Map(frozen.map((row) => [row.stage.id, row]));
      const wrong: string[] = [];
      for (const { standing, stage } of newest.values()) {
        if (!(await computesAgain(db, standing, stage))) wrong.push(standing.id);
      }
      return wrong;
    },
  },
  {
    code: "INV-16",
    claim: "nobody who organises has a score sheet",
    async violations(db) {
      const rows = await db
        .select({ id: sheets.id })
        .from(sheets)
        .innerJoin(grants, eq(grants.userId, sheets.judgeId))
        .where(and(inArray(grants.role, ["secretariat", "authority", "system_admin"]), isNull(grants.untilAt)));
      return rows.map(({ id }) => id);
    },
  },
];

type Frozen = typeof standings.$inferSelect;
type StageRow = typeof stages.$inferSelect;

async function computesAgain(db: Queries, standing: Frozen, stage: StageRow): Promise<boolean> {
  const rubric = await db.select().from(criteria).where(eq(criteria.rubricId, stage.rubricId));
  const contenders = await readContenders({ db }, stage);
  const kept = await db.select().from(standingRows).where(eq(standingRows.standingId, standing.id));
  const cuts = await listCuts({ db }, stage);
  const now = new Map(rankLists(rubric, contenders, cuts, stage).map((row) => [row.entryId, row]));
  return (
    hashInputs(rubric, contenders, cuts, stage) === standing.inputsSha256 &&
    kept.length === now.size &&
    kept.every(({ entryId, rank, total, sheets, side, cutTrackId }) => {
      const again = now.get(entryId);
      if (again?.rank !== rank || again.total !== total || again.sheets !== sheets) return false;
      return again.side === side && again.cutTrackId === cutTrackId;
    })
  );
}
