import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { motionKinds, sides } from "../vocabulary";
import type { defineEditions } from "./editions";
import type { definePeople } from "./people";
import type { defineEntries, defineStages } from "./stages";

type Around = ReturnType<typeof definePeople> &
  ReturnType<typeof defineEditions> &
  ReturnType<typeof defineStages> &
  ReturnType<typeof defineEntries>;

export function defineRanking(kit: Kit, { users, editions, tracks, stages, entries }: Around) {
  const standings = kit.table(
    "standings",
    {
      id: kit.text("id").primaryKey(),
      stageId: kit
        .text("stage_id")
        .notNull()
        .references(() => stages.id),
      version: kit.integer("version").notNull(),
      inputsSha256: kit.text("inputs_sha256").notNull(),
      computedBy: kit
        .text("computed_by")
        .notNull()
        .references(() => users.id),
      computedAt: kit.moment("computed_at").notNull(),
    },
    (table) => [kit.unique("one_standing_per_version").on(table.stageId, table.version)],
  );

  const standingRows = kit.table(
    "standing_rows",
    {
      standingId: kit
        .text("standing_id")
        .notNull()
        .references(() => standings.id),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      /** The track whose list it stands on; empty on the list that the tracks without their own share. */
      cutTrackId: kit.text("cut_track_id").references(() => tracks.id),
      /** Σ weight × score over the counted sheets: exact, in hundredths of a point. */
      total: kit.integer("total").notNull(),
      sheets: kit.integer("sheets").notNull(),
      /** Sheets that were handed in and that the stage's rule leaves out of the mean. */
      setAside: kit.integer("set_aside").notNull().default(0),
      rank: kit.integer("rank").notNull(),
      side: kit.choice("side", sides).notNull(),
      /** The criterion's title that parted this entry from others of equal mean; empty when none had to. */
      tieBrokenBy: kit.text("tie_broken_by"),
    },
    (table) => [
      kit.primaryKey({ name: "one_row_per_standing_and_entry", columns: [table.standingId, table.entryId] }),
      kit.check("a_ranked_entry_was_judged", sql`${table.sheets} > 0 and ${table.rank} > 0`),
    ],
  );

  /** What is kept of a motion, whatever came of it. */
  const aMotion = () => ({
    id: kit.text("id").primaryKey(),
    stageId: kit
      .text("stage_id")
      .notNull()
      .references(() => stages.id),
    kind: kit.choice("kind", motionKinds).notNull(),
    entryId: kit
      .text("entry_id")
      .notNull()
      .references(() => entries.id),
    reason: kit.text("reason").notNull(),
    votesFor: kit.integer("votes_for").notNull(),
    votesAgainst: kit.integer("votes_against").notNull(),
    abstentions: kit.integer("abstentions").notNull(),
    movedBy: kit
      .text("moved_by")
      .notNull()
      .references(() => users.id),
    movedAt: kit.moment("moved_at").notNull(),
    withdrawnAt: kit.moment("withdrawn_at"),
  });

  const motions = kit.table("motions", aMotion(), (table) => [
    kit.index("motions_of_a_stage").on(table.stageId),
    kit.check(
      "a_motion_was_carried",
      sql`${table.votesFor} > ${table.votesAgainst} and ${table.votesAgainst} >= 0 and ${table.abstentions} >= 0`,
    ),
  ]);

  /** Motions that were voted down: they choose nobody, and stay on record beside those that were carried. */
  const lostMotions = kit.table("lost_motions", aMotion(), (table) => [
    kit.index("lost_motions_of_a_stage").on(table.stageId),
    kit.check(
      "a_motion_was_lost",
      sql`${table.votesFor} <= ${table.votesAgainst} and ${table.votesFor} >= 0 and ${table.abstentions} >= 0`,
    ),
  ]);

  const confirmations = kit.table("confirmations", {
    stageId: kit
      .text("stage_id")
      .primaryKey()
      .references(() => stages.id),
    standingId: kit
      .text("standing_id")
      .notNull()
      .references(() => standings.id),
    confirmedBy: kit
      .text("confirmed_by")
      .notNull()
      .references(() => users.id),
    confirmedAt: kit.moment("confirmed_at").notNull(),
  });

  const announcements = kit.table("announcements", {
    stageId: kit
      .text("stage_id")
      .primaryKey()
      .references(() => stages.id),
    number: kit.text("number").notNull(),
    announcedBy: kit
      .text("announced_by")
      .notNull()
      .references(() => users.id),
    announcedAt: kit.moment("announced_at").notNull(),
  });

  const determinations = kit.table("determinations", {
    editionId: kit
      .text("edition_id")
      .primaryKey()
      .references(() => editions.id),
    stageId: kit
      .text("stage_id")
      .notNull()
      .references(() => stages.id),
    decreeNo: kit.text("decree_no").notNull(),
    decreeOn: kit.day("decree_on").notNull(),
    determinedBy: kit
      .text("determined_by")
      .notNull()
      .references(() => users.id),
    determinedAt: kit.moment("determined_at").notNull(),
  });

  /** A later decree in place of the one before; both stay. */
  const corrections = kit.table(
    "corrections",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => determinations.editionId),
      decreeNo: kit.text("decree_no").notNull(),
      decreeOn: kit.day("decree_on").notNull(),
      reason: kit.text("reason").notNull(),
      correctedBy: kit
        .text("corrected_by")
        .notNull()
        .references(() => users.id),
      correctedAt: kit.moment("corrected_at").notNull(),
    },
    (table) => [kit.index("corrections_of_an_edition").on(table.editionId, table.correctedAt)],
  );

  /** A closed stage that was opened once more; the standings until then stay as a version. */
  const stageReopenings = kit.table("stage_reopenings", {
    id: kit.text("id").primaryKey(),
    stageId: kit
      .text("stage_id")
      .notNull()
      .references(() => stages.id),
    standingId: kit
      .text("standing_id")
      .notNull()
      .references(() => standings.id),
    reason: kit.text("reason").notNull(),
    reopenedBy: kit
      .text("reopened_by")
      .notNull()
      .references(() => users.id),
    reopenedAt: kit.moment("reopened_at").notNull(),
  });

  return {
    standings,
    standingRows,
    motions,
    lostMotions,
    confirmations,
    announcements,
    determinations,
    corrections,
    stageReopenings,
  };
}
