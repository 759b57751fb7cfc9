import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { attendances, slotAnswers } from "../vocabulary";
import type { definePeople } from "./people";
import type { defineEntries } from "./stages";

export function definePresentations(
  kit: Kit,
  { users, entries }: ReturnType<typeof definePeople> & ReturnType<typeof defineEntries>,
) {
  /** When and where an entry is presented to its judges. */
  const slots = kit.table(
    "slots",
    {
      id: kit.text("id").primaryKey(),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      room: kit.text("room").notNull(),
      startsAt: kit.moment("starts_at").notNull(),
      presentMinutes: kit.integer("present_minutes").notNull(),
      interviewMinutes: kit.integer("interview_minutes").notNull(),
      /** How often it was changed: calendars take the latest. */
      sequence: kit.integer("sequence").notNull(),
      /** When the entrant was last told; empty while the timetable is a draft. */
      toldAt: kit.moment("told_at"),
      answer: kit.choice("answer", slotAnswers),
      /** Why another time is asked for. */
      answerReason: kit.text("answer_reason"),
      answeredBy: kit.text("answered_by").references(() => users.id),
      answeredAt: kit.moment("answered_at"),
      attendance: kit.choice("attendance", attendances),
      notedBy: kit.text("noted_by").references(() => users.id),
      notedAt: kit.moment("noted_at"),
    },
    (table) => [
      kit.unique("one_slot_per_entry").on(table.entryId),
      kit.check("a_slot_has_minutes", sql`${table.presentMinutes} > 0 and ${table.interviewMinutes} >= 0`),
    ],
  );

  return { slots };
}
