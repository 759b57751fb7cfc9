import type { Kit } from "../kits/sqlite";
import { importKinds, letterKinds, letterStatuses } from "../vocabulary";
import type { definePeople } from "./people";

/** The secretariat's post: letters on their way out, lists on their way in. */
export function defineLetters(kit: Kit, { users }: ReturnType<typeof definePeople>) {
  const letters = kit.table(
    "letters",
    {
      id: kit.text("id").primaryKey(),
      /** What it is about and to whom: a rerun never writes it twice. */
      key: kit.text("key").notNull().unique("one_letter_per_occasion_and_person"),
      kind: kit.choice("kind", letterKinds).notNull(),
      editionId: kit.text("edition_id"),
      recipientId: kit.text("recipient_id").references(() => users.id),
      email: kit.text("email").notNull(),
      subject: kit.text("subject").notNull(),
      body: kit.text("body").notNull(),
      status: kit.choice("status", letterStatuses).notNull(),
      attempts: kit.integer("attempts").notNull(),
      lastError: kit.text("last_error"),
      writtenAt: kit.moment("written_at").notNull(),
      nextAt: kit.moment("next_at").notNull(),
      sentAt: kit.moment("sent_at"),
    },
    (table) => [
      kit.index("letters_to_send").on(table.status, table.nextAt),
      kit.index("letters_by_date").on(table.writtenAt),
      kit.index("letters_of_an_edition").on(table.editionId, table.writtenAt),
    ],
  );

  /** A list that was read in and shown with each row's fate, to be applied or left. */
  const imports = kit.table("imports", {
    id: kit.text("id").primaryKey(),
    kind: kit.choice("kind", importKinds).notNull(),
    fileName: kit.text("file_name").notNull(),
    rows: kit.list<Record<string, string>>("rows").notNull(),
    readBy: kit
      .text("read_by")
      .notNull()
      .references(() => users.id),
    readAt: kit.moment("read_at").notNull(),
    appliedBy: kit.text("applied_by").references(() => users.id),
    appliedAt: kit.moment("applied_at"),
  });

  return { letters, imports };
}
