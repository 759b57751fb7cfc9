import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { attachmentMedia, editionStatuses, extensionKinds, type PriorAwardRule } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineUnits } from "./units";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineUnits>;

export function defineEditions(kit: Kit, { users, units }: Around) {
  const editions = kit.table(
    "editions",
    {
      id: kit.text("id").primaryKey(),
      slug: kit.text("slug").notNull().unique("one_edition_per_slug"),
      year: kit.integer("year").notNull(),
      name: kit.text("name").notNull(),
      theme: kit.text("theme").notNull(),
      decreeNo: kit.text("decree_no").notNull(),
      opensAt: kit.moment("opens_at").notNull(),
      closesAt: kit.moment("closes_at").notNull(),
      /** The day from which an innovation's age is counted back; an extension does not move it. */
      ageCountedOn: kit.day("age_counted_on").notNull(),
      status: kit.choice("status", editionStatuses).notNull(),
      isExample: kit.boolean("is_example").notNull(),
      /** Of the rules: one more with each change until they are published. */
      version: kit.integer("version").notNull().default(1),
      establishedAt: kit.moment("established_at").notNull(),
      publishedAt: kit.moment("published_at"),
      publishedBy: kit.text("published_by").references(() => users.id),
    },
    (table) => [kit.check("registration_opens_before_it_closes", sql`${table.opensAt} < ${table.closesAt}`)],
  );

  const extensions = kit.table("extensions", {
    id: kit.text("id").primaryKey(),
    editionId: kit
      .text("edition_id")
      .notNull()
      .references(() => editions.id),
    kind: kit.choice("kind", extensionKinds).notNull().default("extension"),
    fromAt: kit.moment("from_at").notNull(),
    toAt: kit.moment("to_at").notNull(),
    reason: kit.text("reason").notNull(),
    announcementNo: kit.text("announcement_no").notNull(),
    extendedBy: kit
      .text("extended_by")
      .notNull()
      .references(() => users.id),
    extendedAt: kit.moment("extended_at").notNull(),
  });

  /** One officer proposes an edition's rules as they stand; the authority confirms them, or sends them back. */
  const publications = kit.table(
    "publications",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      /** Of the rules that were proposed: it lapses with the next change. */
      version: kit.integer("version").notNull(),
      proposedBy: kit
        .text("proposed_by")
        .notNull()
        .references(() => users.id),
      proposedAt: kit.moment("proposed_at").notNull(),
      confirmedBy: kit.text("confirmed_by").references(() => users.id),
      confirmedAt: kit.moment("confirmed_at"),
      returnedBy: kit.text("returned_by").references(() => users.id),
      returnedAt: kit.moment("returned_at"),
      /** What the authority asks to be mended. */
      note: kit.text("note"),
    },
    (table) => [
      kit.index("publications_of_an_edition").on(table.editionId, table.proposedAt),
      kit.check(
        "two_persons_publish",
        sql`${table.confirmedBy} is null or ${table.confirmedBy} <> ${table.proposedBy}`,
      ),
    ],
  );

  const cancellations = kit.table("cancellations", {
    editionId: kit
      .text("edition_id")
      .primaryKey()
      .references(() => editions.id),
    reason: kit.text("reason").notNull(),
    decreeNo: kit.text("decree_no").notNull(),
    cancelledBy: kit
      .text("cancelled_by")
      .notNull()
      .references(() => users.id),
    cancelledAt: kit.moment("cancelled_at").notNull(),
  });

  const tracks = kit.table(
    "tracks",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      position: kit.integer("position").notNull(),
      code: kit.text("code").notNull(),
      name: kit.text("name").notNull(),
      minAgeMonths: kit.integer("min_age_months").notNull(),
      quotaPerUnit: kit.integer("quota_per_unit"),
      /** A replication names the innovation that it adapts. */
      needsSource: kit.boolean("needs_source").notNull(),
      /** Only units with an invitation may enter. */
      invitationOnly: kit.boolean("invitation_only").notNull().default(false),
      priorAwardRules: kit.list<PriorAwardRule>("prior_award_rules").notNull().default([]),
    },
    (table) => [kit.unique("one_track_per_code").on(table.editionId, table.code)],
  );

  const formSections = kit.table(
    "form_sections",
    {
      id: kit.text("id").primaryKey(),
      trackId: kit
        .text("track_id")
        .notNull()
        .references(() => tracks.id),
      position: kit.integer("position").notNull(),
      code: kit.text("code").notNull(),
      title: kit.text("title").notNull(),
      prompt: kit.text("prompt").notNull(),
      wordLimit: kit.integer("word_limit").notNull(),
      required: kit.boolean("required").notNull(),
    },
    (table) => [
      kit.unique("one_section_per_code").on(table.trackId, table.code),
      kit.check("a_section_has_room", sql`${table.wordLimit} > 0`),
    ],
  );

  const trackInvitations = kit.table(
    "track_invitations",
    {
      trackId: kit
        .text("track_id")
        .notNull()
        .references(() => tracks.id),
      unitId: kit
        .text("unit_id")
        .notNull()
        .references(() => units.id),
      invitedBy: kit
        .text("invited_by")
        .notNull()
        .references(() => users.id),
      invitedAt: kit.moment("invited_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_invitation_per_track_and_unit", columns: [table.trackId, table.unitId] })],
  );

  const attachmentKinds = kit.table(
    "attachment_kinds",
    {
      id: kit.text("id").primaryKey(),
      trackId: kit
        .text("track_id")
        .notNull()
        .references(() => tracks.id),
      position: kit.integer("position").notNull(),
      code: kit.text("code").notNull(),
      title: kit.text("title").notNull(),
      prompt: kit.text("prompt").notNull(),
      /** The section whose evidence it is; without one it belongs to the proposal as a whole. */
      sectionId: kit.text("section_id").references(() => formSections.id),
      media: kit.choice("media", attachmentMedia).notNull(),
      required: kit.boolean("required").notNull(),
      maxBytes: kit.integer("max_bytes").notNull(),
      maxCount: kit.integer("max_count").notNull(),
    },
    (table) => [
      kit.unique("one_attachment_kind_per_code").on(table.trackId, table.code),
      kit.check("an_attachment_has_room", sql`${table.maxBytes} > 0 and ${table.maxCount} > 0`),
    ],
  );

  const categories = kit.table(
    "categories",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      position: kit.integer("position").notNull(),
      name: kit.text("name").notNull(),
    },
    (table) => [kit.unique("one_category_per_name").on(table.editionId, table.name)],
  );

  const checklistItems = kit.table(
    "checklist_items",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      position: kit.integer("position").notNull(),
      code: kit.text("code").notNull(),
      text: kit.text("text").notNull(),
    },
    (table) => [kit.unique("one_checklist_item_per_code").on(table.editionId, table.code)],
  );

  return {
    editions,
    extensions,
    publications,
    cancellations,
    tracks,
    trackInvitations,
    formSections,
    attachmentKinds,
    categories,
    checklistItems,
  };
}
