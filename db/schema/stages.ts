import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { combinations, entryOutcomes, peerVisibilities, stageKinds, stageStatuses } from "../vocabulary";
import type { defineEditions } from "./editions";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";
import type { defineSubmission } from "./submission";

export function defineStages(kit: Kit, { editions, tracks }: ReturnType<typeof defineEditions>) {
  const rubrics = kit.table(
    "rubrics",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      code: kit.text("code").notNull(),
      name: kit.text("name").notNull(),
      scaleMin: kit.integer("scale_min").notNull(),
      scaleMax: kit.integer("scale_max").notNull(),
      scaleStep: kit.integer("scale_step").notNull(),
      /** A score at or below this needs a note that says why. */
      noteAtOrBelow: kit.integer("note_at_or_below"),
      /** A score at or above this needs a note that says why. */
      noteAtOrAbove: kit.integer("note_at_or_above"),
    },
    (table) => [
      kit.unique("one_rubric_per_code").on(table.editionId, table.code),
      kit.check("a_scale_has_steps", sql`${table.scaleMin} < ${table.scaleMax} and ${table.scaleStep} > 0`),
    ],
  );

  const anchors = kit.table(
    "anchors",
    {
      rubricId: kit
        .text("rubric_id")
        .notNull()
        .references(() => rubrics.id),
      fromValue: kit.integer("from_value").notNull(),
      toValue: kit.integer("to_value").notNull(),
      meaning: kit.text("meaning").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_anchor_per_value", columns: [table.rubricId, table.fromValue] })],
  );

  const criteria = kit.table(
    "criteria",
    {
      id: kit.text("id").primaryKey(),
      rubricId: kit
        .text("rubric_id")
        .notNull()
        .references(() => rubrics.id),
      position: kit.integer("position").notNull(),
      code: kit.text("code").notNull(),
      title: kit.text("title").notNull(),
      description: kit.text("description").notNull(),
      /** Whole percent; the weights of a rubric add up to 100. */
      weight: kit.integer("weight").notNull(),
      /** Place in the tie-break chain, 1 first; empty when it does not break ties. */
      tieOrder: kit.integer("tie_order"),
    },
    (table) => [
      kit.unique("one_criterion_per_code").on(table.rubricId, table.code),
      kit.check("a_weight_is_a_percentage", sql`${table.weight} between 0 and 100`),
    ],
  );

  const stages = kit.table(
    "stages",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      position: kit.integer("position").notNull(),
      kind: kit.choice("kind", stageKinds).notNull(),
      name: kit.text("name").notNull(),
      rubricId: kit
        .text("rubric_id")
        .notNull()
        .references(() => rubrics.id),
      judgesPerEntry: kit.integer("judges_per_entry").notNull(),
      opensAt: kit.moment("opens_at").notNull(),
      closesAt: kit.moment("closes_at").notNull(),
      cutSize: kit.integer("cut_size").notNull(),
      cutLabel: kit.text("cut_label").notNull(),
      /** The mean from which an entry can pass at all, in whole points; empty where the place alone decides. */
      passingGrade: kit.integer("passing_grade"),
      combination: kit.choice("combination", combinations).notNull().default("mean"),
      /** How far two sheets may lie apart, in whole points, before a third is asked for; empty where none ever is. */
      thirdReadingGap: kit.integer("third_reading_gap"),
      peerVisibility: kit.choice("peer_visibility", peerVisibilities).notNull(),
      /** Judges read a copy without names, units and contacts. */
      isBlind: kit.boolean("is_blind").notNull().default(false),
      status: kit.choice("status", stageStatuses).notNull(),
    },
    (table) => [
      kit.unique("one_stage_per_position").on(table.editionId, table.position),
      kit.check("an_entry_has_judges", sql`${table.judgesPerEntry} > 0`),
      kit.check("a_cut_lets_someone_pass", sql`${table.cutSize} > 0`),
    ],
  );

  /** A track that a stage ranks apart from the others: with a line, a label and a passing grade of its own. */
  const cuts = kit.table(
    "cuts",
    {
      stageId: kit
        .text("stage_id")
        .notNull()
        .references(() => stages.id),
      trackId: kit
        .text("track_id")
        .notNull()
        .references(() => tracks.id),
      label: kit.text("label").notNull(),
      size: kit.integer("size").notNull(),
      passingGrade: kit.integer("passing_grade"),
    },
    (table) => [
      kit.primaryKey({ name: "one_cut_per_track", columns: [table.stageId, table.trackId] }),
      kit.check("a_track_lets_someone_pass", sql`${table.size} > 0`),
    ],
  );

  return { rubrics, anchors, criteria, stages, cuts };
}

type Entered = ReturnType<typeof defineStages> &
  ReturnType<typeof defineProposals> &
  ReturnType<typeof defineSubmission> &
  ReturnType<typeof definePeople>;

export function defineEntries(kit: Kit, { stages, proposals, snapshots, users }: Entered) {
  /** Every time a stage's end was moved, for all judges alike. */
  const stageExtensions = kit.table(
    "stage_extensions",
    {
      id: kit.text("id").primaryKey(),
      stageId: kit
        .text("stage_id")
        .notNull()
        .references(() => stages.id),
      fromAt: kit.moment("from_at").notNull(),
      toAt: kit.moment("to_at").notNull(),
      reason: kit.text("reason").notNull(),
      extendedBy: kit
        .text("extended_by")
        .notNull()
        .references(() => users.id),
      extendedAt: kit.moment("extended_at").notNull(),
    },
    (table) => [kit.index("extensions_of_a_stage").on(table.stageId)],
  );

  const entries = kit.table(
    "entries",
    {
      id: kit.text("id").primaryKey(),
      stageId: kit
        .text("stage_id")
        .notNull()
        .references(() => stages.id),
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      snapshotId: kit
        .text("snapshot_id")
        .notNull()
        .references(() => snapshots.id),
      enteredAt: kit.moment("entered_at").notNull(),
    },
    (table) => [
      kit.unique("one_entry_per_stage_and_proposal").on(table.stageId, table.proposalId),
      kit.index("entries_of_a_proposal").on(table.proposalId),
    ],
  );

  const outcomes = kit.table("outcomes", {
    entryId: kit
      .text("entry_id")
      .primaryKey()
      .references(() => entries.id),
    outcome: kit.choice("outcome", entryOutcomes).notNull(),
    decidedBy: kit
      .text("decided_by")
      .notNull()
      .references(() => users.id),
    decidedAt: kit.moment("decided_at").notNull(),
  });

  return { stageExtensions, entries, outcomes };
}
