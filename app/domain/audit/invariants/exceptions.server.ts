import type { Queries } from "db/engine/database";
import {
  corrections,
  criteria,
  determinations,
  entries,
  events,
  extraReadings,
  handovers,
  reopenings,
  scores,
  sheets,
  stageExtensions,
  stageReopenings,
  stages,
  standings,
  waivers,
} from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { countedStatuses } from "~/domain/assignment/assignment";
import { groupBy } from "~/domain/kernel/grouping";
import { sha256 } from "~/domain/ledger/chain.server";
import type { EventType } from "~/domain/ledger/event-types";
import { areFarApart } from "~/domain/scoring/combining";
import { totalOfSheet } from "~/domain/scoring/third-reading.server";
import type { Invariant } from "./invariant";

/** What was decided beside the rule: each such decision is in the ledger as it stands in its table. */
export const exceptionInvariants: Invariant[] = [
  {
    code: "INV-24",
    claim: "every stage ends when its last extension says, and the ledger has that extension",
    async violations(db) {
      const given = await db
        .select({ stageId: stageExtensions.stageId, toAt: stageExtensions.toAt, closesAt: stages.closesAt })
        .from(stageExtensions)
        .innerJoin(stages, eq(stages.id, stageExtensions.stageId))
        .orderBy(asc(stageExtensions.extendedAt));
      const told = await toldOf(db, ["stage.extended", "stage.moved", "stage.reopened"]);
      const last = new Map(given.map((row) => [row.stageId, row]));
      const untold = given.filter(({ stageId, toAt }) => !told(stageId, toAt.toISOString()));
      const moved = [...last.values()].filter(({ toAt, closesAt }) => toAt.getTime() !== closesAt.getTime());
      return [...untold, ...moved].map(({ stageId }) => stageId);
    },
  },
  {
    code: "INV-25",
    claim: "every reading that was passed on and every entry for which fewer sheets are enough is in the ledger",
    async violations(db) {
      const lowered = await db
        .select({ entryId: waivers.entryId, readings: waivers.readings, stageId: entries.stageId })
        .from(waivers)
        .innerJoin(entries, eq(entries.id, waivers.entryId));
      const passedOn = await db.select({ id: handovers.assignmentId }).from(handovers);
      const toldLowered = await toldOf(db, ["readings.lowered"]);
      const toldPassedOn = await toldOf(db, ["work.passed_on"]);
      return [
        ...lowered
          .filter(({ entryId, readings, stageId }) => !toldLowered(stageId, `"${entryId}"`, `"readings":${readings}`))
          .map(({ entryId }) => entryId),
        ...passedOn.map(({ id }) => id).filter((id) => !toldPassedOn(undefined, `"${id}"`)),
      ];
    },
  },
  {
    code: "INV-26",
    claim: "what a reopened sheet or stage said before is kept as the ledger vouches for it",
    async violations(db) {
      const sheetsBack = await db
        .select({ id: reopenings.id, sheetId: reopenings.sheetId, content: reopenings.content })
        .from(reopenings);
      const stagesBack = await db
        .select({ id: stageReopenings.id, stageId: stageReopenings.stageId, sha256: standings.inputsSha256 })
        .from(stageReopenings)
        .innerJoin(standings, eq(standings.id, stageReopenings.standingId));
      const toldSheet = await toldOf(db, ["sheet.reopened"]);
      const toldStage = await toldOf(db, ["stage.reopened"]);
      return [
        ...sheetsBack.filter(({ sheetId, content }) => !toldSheet(sheetId, sha256(content))),
        ...stagesBack.filter(({ stageId, sha256 }) => !toldStage(stageId, sha256)),
      ].map(({ id }) => id);
    },
  },
  {
    code: "INV-27",
    claim: "every decree on a result, the first and those that replaced it, is in the ledger with number and day",
    async violations(db) {
      const first = await db.select().from(determinations);
      const later = await db.select().from(corrections);
      const told = await toldOf(db, ["result.determined", "result.corrected"]);
      return [...first, ...later]
        .filter((it) => !told(it.editionId, JSON.stringify(it.decreeNo), `"${it.decreeOn}"`))
        .map(({ editionId }) => editionId);
    },
  },
  {
    code: "INV-28",
    claim: "every extra reading is in the ledger",
    async violations(db) {
      const added = await db
        .select({ entryId: extraReadings.entryId, cause: extraReadings.cause, stageId: entries.stageId })
        .from(extraReadings)
        .innerJoin(entries, eq(entries.id, extraReadings.entryId));
      const told = await toldOf(db, ["reading.added"]);
      return added
        .filter(({ entryId, cause, stageId }) => !told(stageId, `"${entryId}"`, `"${cause}"`))
        .map(({ entryId }) => entryId);
    },
  },
  {
    code: "INV-29",
    claim: "where two sheets lie further apart than their stage bears, a third reading was asked for or waived",
    async violations(db) {
      const { combination, thirdReadingGap } = stages;
      const rows = await db
        .select({ entryId: entries.id, rule: { combination, thirdReadingGap }, total: totalOfSheet })
        .from(sheets)
        .innerJoin(entries, eq(entries.id, sheets.entryId))
        .innerJoin(stages, eq(stages.id, entries.stageId))
        .innerJoin(scores, eq(scores.sheetId, sheets.id))
        .innerJoin(criteria, eq(criteria.id, scores.criterionId))
        .where(and(eq(combination, "third_reading"), inArray(sheets.status, countedStatuses)))
        .groupBy(sheets.id, entries.id, combination, thirdReadingGap);
      const asked = await db.select({ entryId: extraReadings.entryId }).from(extraReadings);
      const waived = await db.select({ entryId: waivers.entryId }).from(waivers);
      const settled = new Set([...asked, ...waived].map(({ entryId }) => entryId));
      return [...groupBy(rows, ({ entryId }) => entryId)].flatMap(([entryId, own]) => {
        const rule = own[0]?.rule ?? { combination: "mean", thirdReadingGap: null };
        const isLeft =
          areFarApart(
            rule,
            own.map(({ total }) => total),
          ) && !settled.has(entryId);
        return isLeft ? [entryId] : [];
      });
    },
  },
];

/** Whether the ledger has an event of these types, about the subject if one is named, that mentions every word. */
async function toldOf(db: Queries, types: readonly EventType[]) {
  const told = await db
    .select({ subject: events.subject, body: events.body })
    .from(events)
    .where(inArray(events.type, [...types]));
  const bySubject = groupBy(told, ({ subject }) => subject);
  return (subject: string | undefined, ...words: string[]) => {
    const candidates = subject === undefined ? told : (bySubject.get(subject) ?? []);
    return candidates.some(({ body }) => words.every((word) => body.includes(word)));
  };
}
