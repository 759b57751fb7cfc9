import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineProposals>;

/** What a unit and its head do with a proposal, and what they hold in hand once it is handed in. */
export function defineSubmission(kit: Kit, { users, proposals }: Around) {
  const returns = kit.table(
    "returns",
    {
      id: kit.text("id").primaryKey(),
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      note: kit.text("note").notNull(),
      returnedBy: kit
        .text("returned_by")
        .notNull()
        .references(() => users.id),
      returnedAt: kit.moment("returned_at").notNull(),
    },
    (table) => [kit.index("returns_of_a_proposal").on(table.proposalId)],
  );

  const endorsements = kit.table(
    "endorsements",
    {
      id: kit.text("id").primaryKey(),
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      endorsedBy: kit
        .text("endorsed_by")
        .notNull()
        .references(() => users.id),
      endorsedAt: kit.moment("endorsed_at").notNull(),
      revokedAt: kit.moment("revoked_at"),
      /** The unit's admin whom the head lets submit. */
      delegatedTo: kit.text("delegated_to").references(() => users.id),
    },
    (table) => [
      kit.index("endorsements_of_a_proposal").on(table.proposalId),
      kit.index("endorsements_for_a_delegate").on(table.delegatedTo),
    ],
  );

  const snapshots = kit.table(
    "snapshots",
    {
      id: kit.text("id").primaryKey(),
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      revision: kit.integer("revision").notNull(),
      /** Canonical JSON; its bytes are what the receipt's SHA-256 stands for. */
      content: kit.text("content").notNull(),
      sha256: kit.text("sha256").notNull(),
      takenAt: kit.moment("taken_at").notNull(),
    },
    (table) => [
      kit.unique("one_snapshot_per_revision").on(table.proposalId, table.revision),
      kit.check("a_sha256_is_64_digits", sql`length(${table.sha256}) = 64`),
    ],
  );

  const receipts = kit.table("receipts", {
    proposalId: kit
      .text("proposal_id")
      .primaryKey()
      .references(() => proposals.id),
    snapshotId: kit
      .text("snapshot_id")
      .notNull()
      .references(() => snapshots.id),
    number: kit.text("number").notNull().unique("one_receipt_per_number"),
    code: kit.text("code").notNull().unique("one_receipt_per_code"),
    submittedBy: kit
      .text("submitted_by")
      .notNull()
      .references(() => users.id),
    submittedAt: kit.moment("submitted_at").notNull(),
  });

  return { returns, endorsements, snapshots, receipts };
}
