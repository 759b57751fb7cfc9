import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { assignmentStatuses, readingCauses, sheetStatuses } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineEntries, defineStages } from "./stages";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineStages> & ReturnType<typeof defineEntries>;

export function defineJudging(kit: Kit, { users, stages, entries, criteria }: Around) {
  const draws = kit.table("draws", {
    id: kit.text("id").primaryKey(),
    stageId: kit
      .text("stage_id")
      .notNull()
      .references(() => stages.id),
    seed: kit.text("seed").notNull(),
    seedSha256: kit.text("seed_sha256").notNull(),
    drawnBy: kit
      .text("drawn_by")
      .notNull()
      .references(() => users.id),
    drawnAt: kit.moment("drawn_at").notNull(),
    /** Why it was drawn once more; the first draw needs no reason. */
    reason: kit.text("reason"),
  });

  const assignments = kit.table(
    "assignments",
    {
      id: kit.text("id").primaryKey(),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      judgeId: kit
        .text("judge_id")
        .notNull()
        .references(() => users.id),
      status: kit.choice("status", assignmentStatuses).notNull(),
      assignedAt: kit.moment("assigned_at").notNull(),
      answeredAt: kit.moment("answered_at"),
      /** Another draw leaves it where it is. */
      isLocked: kit.boolean("is_locked").notNull().default(false),
    },
    (table) => [
      kit.unique("one_assignment_per_judge_and_entry").on(table.entryId, table.judgeId),
      kit.index("assignments_of_a_judge").on(table.judgeId),
    ],
  );

  const sheets = kit.table(
    "sheets",
    {
      id: kit.text("id").primaryKey(),
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignments.id),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      judgeId: kit
        .text("judge_id")
        .notNull()
        .references(() => users.id),
      status: kit.choice("status", sheetStatuses).notNull(),
      overallNote: kit.text("overall_note").notNull(),
      version: kit.integer("version").notNull(),
      updatedAt: kit.moment("updated_at").notNull(),
      handedInAt: kit.moment("handed_in_at"),
    },
    (table) => [
      kit.unique("one_sheet_per_judge_and_entry").on(table.entryId, table.judgeId),
      kit.unique("one_sheet_per_assignment").on(table.assignmentId),
      kit.check(
        "a_counted_sheet_was_handed_in",
        sql`${table.status} not in ('handed_in', 'locked') or ${table.handedInAt} is not null`,
      ),
    ],
  );

  const scores = kit.table(
    "scores",
    {
      sheetId: kit
        .text("sheet_id")
        .notNull()
        .references(() => sheets.id),
      criterionId: kit
        .text("criterion_id")
        .notNull()
        .references(() => criteria.id),
      /** Empty while only the note has been written: missing is missing, never 0. */
      value: kit.integer("value"),
      note: kit.text("note").notNull(),
      /** The ledger holds SHA-256(salt ‖ value); the salt opens it after determination. */
      salt: kit.text("salt").notNull(),
      updatedAt: kit.moment("updated_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_score_per_criterion", columns: [table.sheetId, table.criterionId] })],
  );

  /** Each value that a score ever had, with the salt that opens what the ledger holds of it. */
  const scoreRevisions = kit.table(
    "score_revisions",
    {
      sheetId: kit
        .text("sheet_id")
        .notNull()
        .references(() => sheets.id),
      criterionId: kit
        .text("criterion_id")
        .notNull()
        .references(() => criteria.id),
      /** Of the sheet, when this was saved. */
      version: kit.integer("version").notNull(),
      value: kit.integer("value"),
      note: kit.text("note").notNull(),
      salt: kit.text("salt").notNull(),
      savedAt: kit.moment("saved_at").notNull(),
    },
    (table) => [
      kit.primaryKey({
        name: "one_score_per_criterion_and_version",
        columns: [table.sheetId, table.criterionId, table.version],
      }),
    ],
  );

  /** Each reason that a sheet gave for the whole, as the scores have their own history. */
  const noteRevisions = kit.table(
    "note_revisions",
    {
      sheetId: kit
        .text("sheet_id")
        .notNull()
        .references(() => sheets.id),
      /** Of the sheet, when this was saved. */
      version: kit.integer("version").notNull(),
      overallNote: kit.text("overall_note").notNull(),
      savedAt: kit.moment("saved_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_note_per_sheet_and_version", columns: [table.sheetId, table.version] })],
  );

  /** Unfinished work that was taken from a judge. */
  const handovers = kit.table("handovers", {
    assignmentId: kit
      .text("assignment_id")
      .primaryKey()
      .references(() => assignments.id),
    reason: kit.text("reason").notNull(),
    passedBy: kit
      .text("passed_by")
      .notNull()
      .references(() => users.id),
    passedAt: kit.moment("passed_at").notNull(),
  });

  /** An entry for which fewer sheets are enough than its stage asks for: shown with the results. */
  const waivers = kit.table(
    "waivers",
    {
      entryId: kit
        .text("entry_id")
        .primaryKey()
        .references(() => entries.id),
      readings: kit.integer("readings").notNull(),
      reason: kit.text("reason").notNull(),
      waivedBy: kit
        .text("waived_by")
        .notNull()
        .references(() => users.id),
      waivedAt: kit.moment("waived_at").notNull(),
    },
    (table) => [kit.check("an_entry_keeps_a_reading", sql`${table.readings} > 0`)],
  );

  /** A reading that an entry gets beyond those that its stage asks for. */
  const extraReadings = kit.table(
    "extra_readings",
    {
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      cause: kit.choice("cause", readingCauses).notNull(),
      readings: kit.integer("readings").notNull(),
      addedAt: kit.moment("added_at").notNull(),
    },
    (table) => [
      kit.primaryKey({ name: "one_extra_per_entry_and_cause", columns: [table.entryId, table.cause] }),
      kit.check("an_extra_reading_adds_one", sql`${table.readings} > 0`),
    ],
  );

  /** A sheet that was handed in and given back to its judge, with what it said until then. */
  const reopenings = kit.table(
    "reopenings",
    {
      id: kit.text("id").primaryKey(),
      sheetId: kit
        .text("sheet_id")
        .notNull()
        .references(() => sheets.id),
      /** Canonical JSON of the scores, their salts and the notes. */
      content: kit.text("content").notNull(),
      reason: kit.text("reason").notNull(),
      reopenedBy: kit
        .text("reopened_by")
        .notNull()
        .references(() => users.id),
      reopenedAt: kit.moment("reopened_at").notNull(),
    },
    (table) => [kit.index("reopenings_of_a_sheet").on(table.sheetId)],
  );

  return {
    draws,
    assignments,
    sheets,
    scores,
    scoreRevisions,
    noteRevisions,
    handovers,
    waivers,
    extraReadings,
    reopenings,
  };
}
