import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { claimVerdicts, rulingKinds, scanStates, visitManners } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineEntries } from "./stages";

/** What a team found where an entry is at work. One counter of versions for each visit; every version stays. */
export function defineVisits(
  kit: Kit,
  { users, entries }: ReturnType<typeof definePeople> & ReturnType<typeof defineEntries>,
) {
  const visitReports = kit.table(
    "visit_reports",
    {
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      version: kit.integer("version").notNull(),
      manner: kit.choice("manner", visitManners).notNull(),
      place: kit.text("place").notNull(),
      visitedAt: kit.moment("visited_at").notNull(),
      /** People are counted, never named. */
      usersMet: kit.integer("users_met").notNull(),
      staffMet: kit.integer("staff_met").notNull(),
      remarks: kit.text("remarks").notNull(),
      reportedBy: kit
        .text("reported_by")
        .notNull()
        .references(() => users.id),
      reportedAt: kit.moment("reported_at").notNull(),
    },
    (table) => [
      kit.primaryKey(table.entryId, table.version),
      kit.check("people_are_counted", sql`${table.usersMet} >= 0 and ${table.staffMet} >= 0`),
    ],
  );

  const claimChecks = kit.table(
    "claim_checks",
    {
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      /** What of the snapshot was held against what is there: an indicator or a section. */
      claim: kit.text("claim").notNull(),
      version: kit.integer("version").notNull(),
      verdict: kit.choice("verdict", claimVerdicts).notNull(),
      note: kit.text("note").notNull(),
      checkedBy: kit
        .text("checked_by")
        .notNull()
        .references(() => users.id),
      checkedAt: kit.moment("checked_at").notNull(),
    },
    (table) => [kit.primaryKey(table.entryId, table.claim, table.version)],
  );

  /** What a chair says to a claim that was contradicted: of that version of the check, and of no later one. */
  const claimRulings = kit.table(
    "claim_rulings",
    {
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      claim: kit.text("claim").notNull(),
      version: kit.integer("version").notNull(),
      ruling: kit.choice("ruling", rulingKinds).notNull(),
      reason: kit.text("reason").notNull(),
      ruledBy: kit
        .text("ruled_by")
        .notNull()
        .references(() => users.id),
      ruledAt: kit.moment("ruled_at").notNull(),
    },
    (table) => [kit.primaryKey(table.entryId, table.claim, table.version)],
  );

  /** What a team photographed; drawn anew, so that nothing of the device is in it. */
  const visitPhotographs = kit.table(
    "visit_photographs",
    {
      id: kit.text("id").primaryKey(),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      name: kit.text("name").notNull(),
      bytes: kit.integer("bytes").notNull(),
      sha256: kit.text("sha256").notNull(),
      mediaType: kit.text("media_type").notNull(),
      thumbnailSha256: kit.text("thumbnail_sha256").notNull(),
      scan: kit.choice("scan", scanStates).notNull(),
      /** What it shows, and of which claim it tells; empty until somebody says so. */
      caption: kit.text("caption").notNull(),
      claim: kit.text("claim").notNull(),
      version: kit.integer("version").notNull(),
      addedBy: kit
        .text("added_by")
        .notNull()
        .references(() => users.id),
      addedAt: kit.moment("added_at").notNull(),
      removedBy: kit.text("removed_by").references(() => users.id),
      removedAt: kit.moment("removed_at"),
    },
    (table) => [
      kit.index("visit_photographs_of_an_entry").on(table.entryId),
      kit.check("a_photograph_is_hashed", sql`length(${table.sha256}) = 64 and ${table.bytes} > 0`),
      kit.check("photographs_go_whole", sql`(${table.removedBy} is null) = (${table.removedAt} is null)`),
    ],
  );

  return { visitReports, claimChecks, claimRulings, visitPhotographs };
}
