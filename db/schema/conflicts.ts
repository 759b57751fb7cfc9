import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { conflictKinds, overrideAnswers, suspicionGrounds, suspicionVerdicts } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineProposals>;

/** What is on record of judges who must not read a proposal, or may although their offices are near each other. */
export function defineConflicts(kit: Kit, { users, proposals }: Around) {
  const pair = () => ({
    judgeId: kit
      .text("judge_id")
      .notNull()
      .references(() => users.id),
    proposalId: kit
      .text("proposal_id")
      .notNull()
      .references(() => proposals.id),
  });

  const conflicts = kit.table(
    "conflicts",
    {
      ...pair(),
      kind: kit.choice("kind", conflictKinds).notNull(),
      reason: kit.text("reason"),
      declaredAt: kit.moment("declared_at").notNull(),
    },
    (table) => [
      kit.primaryKey({ name: "one_conflict_per_judge_and_proposal", columns: [table.judgeId, table.proposalId] }),
    ],
  );

  /** A judge and a proposal that may have to do with each other: as in conflict until somebody has answered. */
  const suspicions = kit.table(
    "suspicions",
    {
      ...pair(),
      ground: kit.choice("ground", suspicionGrounds).notNull(),
      foundAt: kit.moment("found_at").notNull(),
      verdict: kit.choice("verdict", suspicionVerdicts),
      reason: kit.text("reason"),
      answeredBy: kit.text("answered_by").references(() => users.id),
      answeredAt: kit.moment("answered_at"),
    },
    (table) => [
      kit.primaryKey({
        name: "one_suspicion_per_pair_and_ground",
        columns: [table.judgeId, table.proposalId, table.ground],
      }),
      kit.index("suspicions_on_a_proposal").on(table.proposalId),
    ],
  );

  /** A judge who may read an entry although their offices are near each other: proposed by one person, approved by another. */
  const overrides = kit.table(
    "overrides",
    {
      ...pair(),
      reason: kit.text("reason").notNull(),
      proposedBy: kit
        .text("proposed_by")
        .notNull()
        .references(() => users.id),
      proposedAt: kit.moment("proposed_at").notNull(),
      answer: kit.choice("answer", overrideAnswers),
      answeredBy: kit.text("answered_by").references(() => users.id),
      answeredAt: kit.moment("answered_at"),
    },
    (table) => [
      kit.primaryKey({ name: "one_override_per_pair", columns: [table.judgeId, table.proposalId] }),
      kit.index("overrides_on_a_proposal").on(table.proposalId),
      kit.check(
        "an_override_takes_two",
        sql`${table.answer} is null or ${table.answer} <> 'approved' or ${table.answeredBy} <> ${table.proposedBy}`,
      ),
    ],
  );

  return { conflicts, suspicions, overrides };
}
