import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { directions, indicatorKinds, invitationKinds } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineProposals>;

/** Who writes a proposal together, and what they measure. */
export function defineWriting(kit: Kit, { users, proposals }: Around) {
  const indicators = kit.table(
    "indicators",
    {
      id: kit.text("id").primaryKey(),
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      position: kit.integer("position").notNull(),
      name: kit.text("name").notNull(),
      kind: kit.choice("kind", indicatorKinds).notNull(),
      unitOfMeasure: kit.text("unit_of_measure").notNull(),
      better: kit.choice("better", directions).notNull(),
      /** Decimals in text, such as "72.5": what is hashed holds no fractions. */
      baseline: kit.text("baseline").notNull(),
      baselinePeriod: kit.text("baseline_period").notNull(),
      result: kit.text("result").notNull(),
      resultPeriod: kit.text("result_period").notNull(),
      source: kit.text("source").notNull(),
    },
    (table) => [kit.unique("one_indicator_per_position").on(table.proposalId, table.position)],
  );

  const collaborators = kit.table(
    "collaborators",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => users.id),
      addedBy: kit
        .text("added_by")
        .notNull()
        .references(() => users.id),
      addedAt: kit.moment("added_at").notNull(),
      removedBy: kit.text("removed_by").references(() => users.id),
      removedAt: kit.moment("removed_at"),
    },
    (table) => [
      kit.primaryKey({ name: "one_seat_per_collaborator", columns: [table.proposalId, table.userId] }),
      kit.index("seats_of_a_user").on(table.userId),
    ],
  );

  /** A letter with a link: to write along, or to set the first password of an account. */
  const invitations = kit.table(
    "invitations",
    {
      id: kit.text("id").primaryKey(),
      kind: kit.choice("kind", invitationKinds).notNull(),
      email: kit.text("email").notNull(),
      name: kit.text("name").notNull(),
      userId: kit.text("user_id").references(() => users.id),
      proposalId: kit.text("proposal_id").references(() => proposals.id),
      /** SHA-256 of the link's secret; the secret itself is only in the letter. */
      tokenHash: kit.text("token_hash").notNull().unique("one_invitation_per_token"),
      invitedBy: kit.text("invited_by").references(() => users.id),
      invitedAt: kit.moment("invited_at").notNull(),
      expiresAt: kit.moment("expires_at").notNull(),
      acceptedBy: kit.text("accepted_by").references(() => users.id),
      acceptedAt: kit.moment("accepted_at"),
      revokedAt: kit.moment("revoked_at"),
    },
    (table) => [kit.index("invitations_to_a_proposal").on(table.proposalId)],
  );

  const sectionLocks = kit.table(
    "section_locks",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      /** A section's code, or "identity", or "indicators". */
      place: kit.text("place").notNull(),
      heldBy: kit
        .text("held_by")
        .notNull()
        .references(() => users.id),
      takenAt: kit.moment("taken_at").notNull(),
      expiresAt: kit.moment("expires_at").notNull(),
    },
    (table) => [
      kit.primaryKey({ name: "one_lock_per_section", columns: [table.proposalId, table.place] }),
      kit.check("a_lock_ends", sql`${table.takenAt} < ${table.expiresAt}`),
    ],
  );

  return { indicators, collaborators, invitations, sectionLocks };
}
