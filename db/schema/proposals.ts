import type { Kit } from "../kits/sqlite";
import {
  type BeneficiaryCluster,
  changeAreas,
  privacyStates,
  proposalStatuses,
  spbeHostings,
  spbeServices,
  teamRoles,
} from "../vocabulary";
import type { defineEditions } from "./editions";
import type { definePeople } from "./people";
import type { defineUnits } from "./units";

type Around = ReturnType<typeof defineUnits> & ReturnType<typeof definePeople> & ReturnType<typeof defineEditions>;

export function defineProposals(kit: Kit, { units, users, editions, tracks, categories, formSections }: Around) {
  const proposals = kit.table(
    "proposals",
    {
      id: kit.text("id").primaryKey(),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      trackId: kit
        .text("track_id")
        .notNull()
        .references(() => tracks.id),
      unitId: kit
        .text("unit_id")
        .notNull()
        .references(() => units.id),
      title: kit.text("title").notNull(),
      /** The title without case, spaces and punctuation: two proposals of an edition may not share it. */
      titleKey: kit.text("title_key").notNull(),
      categoryId: kit.text("category_id").references(() => categories.id),
      startedOn: kit.day("started_on"),
      sdgs: kit.list<number>("sdgs").notNull(),
      changeArea: kit.choice("change_area", changeAreas),
      location: kit.text("location"),
      /** Degrees north and east as decimals in text, such as "-7.3167": what is hashed holds no fractions. */
      latitude: kit.text("latitude"),
      longitude: kit.text("longitude"),
      beneficiaryClusters: kit.list<BeneficiaryCluster>("beneficiary_clusters").notNull().default([]),
      /** Whether the innovation is an application, which then fills the SPBE form; null while nobody has said. */
      isApplication: kit.boolean("is_application"),
      videoUrl: kit.text("video_url"),
      videoSeconds: kit.integer("video_seconds"),
      videoPrivacy: kit.choice("video_privacy", privacyStates),
      /** Where the consent of those whom the video shows is on paper. */
      videoConsentBasis: kit.text("video_consent_basis"),
      replicates: kit.text("replicates"),
      status: kit.choice("status", proposalStatuses).notNull(),
      /** Where it stood when registration closed on it. */
      leftAs: kit.choice("left_as", proposalStatuses),
      copiedFromId: kit.text("copied_from_id"),
      version: kit.integer("version").notNull(),
      createdBy: kit
        .text("created_by")
        .notNull()
        .references(() => users.id),
      createdAt: kit.moment("created_at").notNull(),
      updatedAt: kit.moment("updated_at").notNull(),
    },
    (table) => [
      kit.index("proposals_of_an_edition").on(table.editionId, table.status),
      kit.index("proposals_by_title_key").on(table.editionId, table.titleKey),
      kit.index("proposals_by_change").on(table.editionId, table.updatedAt),
      kit.index("proposals_by_title").on(table.editionId, table.title),
      kit.index("proposals_of_a_unit").on(table.unitId, table.editionId),
      kit.index("proposals_of_an_author").on(table.createdBy),
    ],
  );

  const teamMembers = kit.table(
    "team_members",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      position: kit.integer("position").notNull(),
      name: kit.text("name").notNull(),
      role: kit.choice("role", teamRoles).notNull(),
      isChangeAgent: kit.boolean("is_change_agent").notNull(),
      userId: kit.text("user_id").references(() => users.id),
    },
    (table) => [
      kit.primaryKey({ name: "one_team_member_per_position", columns: [table.proposalId, table.position] }),
      kit.index("teams_of_a_user").on(table.userId),
    ],
  );

  const answers = kit.table(
    "answers",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      sectionId: kit
        .text("section_id")
        .notNull()
        .references(() => formSections.id),
      text: kit.text("text").notNull(),
      words: kit.integer("words").notNull(),
      version: kit.integer("version").notNull(),
      updatedBy: kit
        .text("updated_by")
        .notNull()
        .references(() => users.id),
      updatedAt: kit.moment("updated_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_answer_per_section", columns: [table.proposalId, table.sectionId] })],
  );

  const answerRevisions = kit.table(
    "answer_revisions",
    {
      proposalId: kit.text("proposal_id").notNull(),
      sectionId: kit.text("section_id").notNull(),
      version: kit.integer("version").notNull(),
      /** What stands unchanged before and after, of the version before; both empty where the text is whole. */
      head: kit.integer("head"),
      tail: kit.integer("tail"),
      text: kit.text("text").notNull(),
      savedBy: kit
        .text("saved_by")
        .notNull()
        .references(() => users.id),
      savedAt: kit.moment("saved_at").notNull(),
    },
    (table) => [
      kit.primaryKey({ name: "one_revision_per_version", columns: [table.proposalId, table.sectionId, table.version] }),
    ],
  );

  const spbeForms = kit.table("spbe_forms", {
    proposalId: kit
      .text("proposal_id")
      .primaryKey()
      .references(() => proposals.id),
    name: kit.text("name").notNull(),
    url: kit.text("url"),
    service: kit.choice("service", spbeServices).notNull(),
    hosting: kit.choice("hosting", spbeHostings).notNull(),
    connections: kit.text("connections"),
  });

  const proposalRevisions = kit.table(
    "proposal_revisions",
    {
      proposalId: kit.text("proposal_id").notNull(),
      version: kit.integer("version").notNull(),
      /** Canonical JSON of the header: identity, team, indicators. */
      content: kit.text("content").notNull(),
      savedBy: kit
        .text("saved_by")
        .notNull()
        .references(() => users.id),
      savedAt: kit.moment("saved_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_header_per_version", columns: [table.proposalId, table.version] })],
  );

  return {
    spbeForms,
    proposalRevisions,
    proposals,
    teamMembers,
    answers,
    answerRevisions,
  };
}
