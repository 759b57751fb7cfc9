import type { Kit } from "../kits/sqlite";
import { awardResults, evidenceStates, schemeCodes } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";
import type { defineUnits } from "./units";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineUnits> & ReturnType<typeof defineProposals>;

export function defineAwards(kit: Kit, { users, units, proposals }: Around) {
  const innovations = kit.table(
    "innovations",
    {
      id: kit.text("id").primaryKey(),
      slug: kit.text("slug").notNull().unique("one_innovation_per_slug"),
      title: kit.text("title").notNull(),
      summary: kit.text("summary").notNull(),
      unitId: kit
        .text("unit_id")
        .notNull()
        .references(() => units.id),
      year: kit.integer("year").notNull(),
      category: kit.text("category").notNull(),
      proposalId: kit
        .text("proposal_id")
        .unique("one_innovation_per_proposal")
        .references(() => proposals.id),
      isExample: kit.boolean("is_example").notNull(),
      publishedBy: kit.text("published_by").references(() => users.id),
      publishedAt: kit.moment("published_at"),
    },
    (table) => [kit.index("innovations_by_year").on(table.year), kit.index("innovations_of_a_unit").on(table.unitId)],
  );

  const awards = kit.table(
    "awards",
    {
      id: kit.text("id").primaryKey(),
      innovationId: kit
        .text("innovation_id")
        .notNull()
        .references(() => innovations.id),
      scheme: kit.choice("scheme", schemeCodes).notNull(),
      year: kit.integer("year").notNull(),
      result: kit.choice("result", awardResults).notNull(),
      /** What the award itself calls the result, such as "Top 99 Inovasi Pelayanan Publik". */
      label: kit.text("label").notNull(),
      decreeNo: kit.text("decree_no"),
      evidence: kit.choice("evidence", evidenceStates).notNull(),
      source: kit.text("source").notNull(),
      recordedBy: kit.text("recorded_by").references(() => users.id),
      recordedAt: kit.moment("recorded_at").notNull(),
      verifiedBy: kit.text("verified_by").references(() => users.id),
      verifiedAt: kit.moment("verified_at"),
      revokedAt: kit.moment("revoked_at"),
      revokedReason: kit.text("revoked_reason"),
    },
    (table) => [
      kit.index("awards_of_an_innovation").on(table.innovationId),
      kit.unique("one_award_per_result").on(table.innovationId, table.scheme, table.year, table.result),
    ],
  );

  return { innovations, awards };
}
