import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { findingResults, screeningVerdicts } from "../vocabulary";
import type { defineEditions } from "./editions";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineEditions> & ReturnType<typeof defineProposals>;

export function defineScreening(kit: Kit, { users, checklistItems, proposals }: Around) {
  const screenings = kit.table(
    "screenings",
    {
      proposalId: kit
        .text("proposal_id")
        .primaryKey()
        .references(() => proposals.id),
      verdict: kit.choice("verdict", screeningVerdicts).notNull(),
      grounds: kit.text("grounds"),
      checkedBy: kit
        .text("checked_by")
        .notNull()
        .references(() => users.id),
      checkedAt: kit.moment("checked_at").notNull(),
      approvedBy: kit.text("approved_by").references(() => users.id),
      approvedAt: kit.moment("approved_at"),
    },
    (table) => [
      kit.check("two_officers_decide", sql`${table.approvedBy} is null or ${table.approvedBy} <> ${table.checkedBy}`),
    ],
  );

  const findings = kit.table(
    "findings",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => screenings.proposalId),
      itemId: kit
        .text("item_id")
        .notNull()
        .references(() => checklistItems.id),
      result: kit.choice("result", findingResults).notNull(),
      note: kit.text("note"),
    },
    (table) => [kit.primaryKey({ name: "one_finding_per_item", columns: [table.proposalId, table.itemId] })],
  );

  /** The one round in which a unit may mend documents; its answers stay as they were handed in. */
  const repairs = kit.table("repairs", {
    proposalId: kit
      .text("proposal_id")
      .primaryKey()
      .references(() => proposals.id),
    note: kit.text("note").notNull(),
    requestedBy: kit
      .text("requested_by")
      .notNull()
      .references(() => users.id),
    requestedAt: kit.moment("requested_at").notNull(),
    dueAt: kit.moment("due_at").notNull(),
    completedBy: kit.text("completed_by").references(() => users.id),
    /** When the unit sent it, or when its time was over: then nobody completed it. */
    completedAt: kit.moment("completed_at"),
  });

  const repairItems = kit.table(
    "repair_items",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => repairs.proposalId),
      /** "identity", or the code of an attachment kind. */
      place: kit.text("place").notNull(),
      note: kit.text("note").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_repair_per_place", columns: [table.proposalId, table.place] })],
  );

  return { screenings, findings, repairs, repairItems };
}
