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

  return { screenings, findings };
}
