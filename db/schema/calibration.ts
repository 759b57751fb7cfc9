import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";
import type { defineStages } from "./stages";

/** How the judges of a stage practise on the same few proposals before it opens. Nothing of it counts. */
export function defineCalibration(
  kit: Kit,
  {
    users,
    proposals,
    stages,
  }: ReturnType<typeof definePeople> & ReturnType<typeof defineProposals> & ReturnType<typeof defineStages>,
) {
  /** A time in which judges practise; the last one of a stage counts. */
  const calibrations = kit.table(
    "calibrations",
    {
      id: kit.text("id").primaryKey(),
      stageId: kit
        .text("stage_id")
        .notNull()
        .references(() => stages.id),
      openedBy: kit
        .text("opened_by")
        .notNull()
        .references(() => users.id),
      openedAt: kit.moment("opened_at").notNull(),
      endedBy: kit.text("ended_by").references(() => users.id),
      endedAt: kit.moment("ended_at"),
    },
    (table) => [
      kit.index("calibrations_of_a_stage").on(table.stageId),
      kit.check("calibrations_end_whole", sql`(${table.endedBy} is null) = (${table.endedAt} is null)`),
    ],
  );

  /** What they practise on. */
  const practiceEntries = kit.table(
    "practice_entries",
    {
      id: kit.text("id").primaryKey(),
      stageId: kit
        .text("stage_id")
        .notNull()
        .references(() => stages.id),
      title: kit.text("title").notNull(),
      /** Its parts as canonical JSON, each with a title and a text. */
      content: kit.text("content").notNull(),
      version: kit.integer("version").notNull(),
      /** The proposal of an earlier edition from which it was made. */
      sourceId: kit.text("source_id").references(() => proposals.id),
      writtenBy: kit
        .text("written_by")
        .notNull()
        .references(() => users.id),
      writtenAt: kit.moment("written_at").notNull(),
      removedBy: kit.text("removed_by").references(() => users.id),
      removedAt: kit.moment("removed_at"),
    },
    (table) => [
      kit.index("practice_entries_of_a_stage").on(table.stageId),
      kit.check("practice_entries_go_whole", sql`(${table.removedBy} is null) = (${table.removedAt} is null)`),
    ],
  );

  const practiceSheets = kit.table(
    "practice_sheets",
    {
      practiceEntryId: kit
        .text("practice_entry_id")
        .notNull()
        .references(() => practiceEntries.id),
      scoredBy: kit
        .text("scored_by")
        .notNull()
        .references(() => users.id),
      /** Scores and notes as canonical JSON. */
      content: kit.text("content").notNull(),
      version: kit.integer("version").notNull(),
      savedAt: kit.moment("saved_at").notNull(),
      handedInAt: kit.moment("handed_in_at"),
    },
    (table) => [
      kit.primaryKey({ name: "one_practice_sheet_per_judge", columns: [table.practiceEntryId, table.scoredBy] }),
    ],
  );

  return { calibrations, practiceEntries, practiceSheets };
}
