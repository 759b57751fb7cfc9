import type { Kit } from "../kits/sqlite";
import { nominationNoteKinds, nominationStatuses, schemeCodes } from "../vocabulary";
import type { defineAwards } from "./awards";
import type { definePeople } from "./people";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineAwards>;

export function defineNominations(kit: Kit, { users, innovations }: Around) {
  const schemes = kit.table("schemes", {
    code: kit.choice("code", schemeCodes).primaryKey(),
    name: kit.text("name").notNull(),
    language: kit.choice("language", ["id", "en"] as const).notNull(),
    minAgeMonths: kit.integer("min_age_months").notNull(),
    quota: kit.integer("quota"),
    source: kit.text("source").notNull(),
  });

  const schemeFields = kit.table(
    "scheme_fields",
    {
      id: kit.text("id").primaryKey(),
      scheme: kit
        .choice("scheme", schemeCodes)
        .notNull()
        .references(() => schemes.code),
      position: kit.integer("position").notNull(),
      code: kit.text("code").notNull(),
      title: kit.text("title").notNull(),
      wordLimit: kit.integer("word_limit"),
      /** The proposal's section codes whose answers fill this field, in order. */
      filledFrom: kit.list<string>("filled_from").notNull(),
    },
    (table) => [kit.unique("one_field_per_scheme_and_code").on(table.scheme, table.code)],
  );

  const nominations = kit.table(
    "nominations",
    {
      id: kit.text("id").primaryKey(),
      innovationId: kit
        .text("innovation_id")
        .notNull()
        .references(() => innovations.id),
      scheme: kit
        .choice("scheme", schemeCodes)
        .notNull()
        .references(() => schemes.code),
      targetYear: kit.integer("target_year").notNull(),
      closesOn: kit.day("closes_on").notNull(),
      status: kit.choice("status", nominationStatuses).notNull(),
      externalReference: kit.text("external_reference"),
      nominatedBy: kit
        .text("nominated_by")
        .notNull()
        .references(() => users.id),
      nominatedAt: kit.moment("nominated_at").notNull(),
    },
    (table) => [
      kit.unique("one_nomination_per_scheme_and_year").on(table.innovationId, table.scheme, table.targetYear),
    ],
  );

  const dossierAnswers = kit.table(
    "dossier_answers",
    {
      nominationId: kit
        .text("nomination_id")
        .notNull()
        .references(() => nominations.id),
      fieldId: kit
        .text("field_id")
        .notNull()
        .references(() => schemeFields.id),
      text: kit.text("text").notNull(),
      version: kit.integer("version").notNull(),
      updatedBy: kit
        .text("updated_by")
        .notNull()
        .references(() => users.id),
      updatedAt: kit.moment("updated_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_answer_per_dossier_field", columns: [table.nominationId, table.fieldId] })],
  );

  const nominationNotes = kit.table(
    "nomination_notes",
    {
      id: kit.text("id").primaryKey(),
      nominationId: kit
        .text("nomination_id")
        .notNull()
        .references(() => nominations.id),
      kind: kit.choice("kind", nominationNoteKinds).notNull(),
      note: kit.text("note").notNull(),
      writtenBy: kit
        .text("written_by")
        .notNull()
        .references(() => users.id),
      writtenAt: kit.moment("written_at").notNull(),
    },
    (table) => [kit.index("notes_of_a_nomination").on(table.nominationId, table.writtenAt)],
  );

  return { schemes, schemeFields, nominations, dossierAnswers, nominationNotes };
}
