import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { seatAnswers } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineStages } from "./stages";
import type { defineUnits } from "./units";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineUnits> & ReturnType<typeof defineStages>;

/** What judges say to their seats on panels; the seat itself is a grant. */
export function defineSeats(kit: Kit, { users, units, stages }: Around) {
  /** What a judge of a stage agreed to: how many entries at most, and of which categories he or she knows most. */
  const judgeTerms = kit.table(
    "judge_terms",
    {
      stageId: kit
        .text("stage_id")
        .notNull()
        .references(() => stages.id),
      judgeId: kit
        .text("judge_id")
        .notNull()
        .references(() => users.id),
      /** Empty: as many as an even share makes. */
      mostEntries: kit.integer("most_entries"),
      /** Ids of categories, parted by blanks; empty: all alike. */
      expertise: kit.text("expertise").notNull(),
      setAt: kit.moment("set_at").notNull(),
      /** The judge's own; empty until there is one. */
      answer: kit.choice("answer", seatAnswers),
      answeredAt: kit.moment("answered_at"),
      /** Why a seat was declined. */
      reason: kit.text("reason"),
    },
    (table) => [
      kit.primaryKey({ name: "one_set_of_terms_per_judge_and_stage", columns: [table.stageId, table.judgeId] }),
      kit.check("a_judge_takes_some", sql`${table.mostEntries} > 0`),
    ],
  );

  /** Units with which a judge had to do, by what he or she says: no entry of theirs is ever read by this judge. */
  const ties = kit.table(
    "ties",
    {
      judgeId: kit
        .text("judge_id")
        .notNull()
        .references(() => users.id),
      unitId: kit
        .text("unit_id")
        .notNull()
        .references(() => units.id),
      statedAt: kit.moment("stated_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_tie_per_judge_and_unit", columns: [table.judgeId, table.unitId] })],
  );

  return { judgeTerms, ties };
}
