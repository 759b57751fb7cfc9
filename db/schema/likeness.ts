import type { Kit } from "../kits/sqlite";
import type { defineAwards } from "./awards";
import type { defineEditions } from "./editions";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";

type Around = ReturnType<typeof definePeople> &
  ReturnType<typeof defineEditions> &
  ReturnType<typeof defineProposals> &
  ReturnType<typeof defineAwards>;

/** What a proposal has to do with others: earlier ones that it continues, others that it resembles, words by which it is found. */
export function defineLikeness(kit: Kit, { users, editions, proposals, innovations }: Around) {
  /** The innovation of an earlier edition that the proposal carries on, as declared by its writers. */
  const continuations = kit.table("continuations", {
    proposalId: kit
      .text("proposal_id")
      .primaryKey()
      .references(() => proposals.id),
    innovationId: kit
      .text("innovation_id")
      .notNull()
      .references(() => innovations.id),
    declaredBy: kit
      .text("declared_by")
      .notNull()
      .references(() => users.id),
    declaredAt: kit.moment("declared_at").notNull(),
  });

  const fingerprints = kit.table(
    "fingerprints",
    {
      proposalId: kit
        .text("proposal_id")
        .primaryKey()
        .references(() => proposals.id),
      editionId: kit
        .text("edition_id")
        .notNull()
        .references(() => editions.id),
      /** MinHash signature of the answers' shingles, base64; empty while there is too little text. */
      signature: kit.text("signature").notNull(),
      takenAt: kit.moment("taken_at").notNull(),
    },
    (table) => [
      kit.index("fingerprints_of_an_edition").on(table.editionId),
      kit.index("fingerprints_by_signature").on(table.signature),
    ],
  );

  /** What full-text search may find: of a draft its title alone, once it is submitted the snapshot's text. */
  const searchDocuments = kit.table("search_documents", {
    number: kit.integer("number").primaryKey(),
    proposalId: kit
      .text("proposal_id")
      .notNull()
      .unique("one_search_document_per_proposal")
      .references(() => proposals.id),
    title: kit.text("title").notNull(),
    body: kit.text("body").notNull(),
  });

  return { continuations, fingerprints, searchDocuments };
}
