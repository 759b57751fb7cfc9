import type { Kit } from "../kits/sqlite";
import { transcriptionActs } from "../vocabulary";
import type { defineJudging } from "./judging";
import type { definePeople } from "./people";

/** How sheets that were filled in on paper came into the portal. */
export function definePaperSheets(
  kit: Kit,
  { users, assignments }: ReturnType<typeof definePeople> & ReturnType<typeof defineJudging>,
) {
  /** Each act stays; the last one of a reading counts. */
  const transcriptions = kit.table(
    "transcriptions",
    {
      assignmentId: kit
        .text("assignment_id")
        .notNull()
        .references(() => assignments.id),
      version: kit.integer("version").notNull(),
      act: kit.choice("act", transcriptionActs).notNull(),
      /** What was read on the paper, as canonical JSON; nothing where the two differed or it was sent back. */
      content: kit.text("content"),
      actedBy: kit
        .text("acted_by")
        .notNull()
        .references(() => users.id),
      actedAt: kit.moment("acted_at").notNull(),
    },
    (table) => [kit.primaryKey(table.assignmentId, table.version)],
  );

  return { transcriptions };
}
