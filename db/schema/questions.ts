import type { Kit } from "../kits/sqlite";
import type { definePeople } from "./people";
import type { defineEntries } from "./stages";

/** What judges ask the secretariat about an entry. */
export function defineQuestions(
  kit: Kit,
  { users, entries }: ReturnType<typeof definePeople> & ReturnType<typeof defineEntries>,
) {
  const questions = kit.table(
    "questions",
    {
      id: kit.text("id").primaryKey(),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      text: kit.text("text").notNull(),
      askedBy: kit
        .text("asked_by")
        .notNull()
        .references(() => users.id),
      askedAt: kit.moment("asked_at").notNull(),
      withdrawnAt: kit.moment("withdrawn_at"),
    },
    (table) => [kit.index("questions_of_an_entry").on(table.entryId)],
  );

  /** Each stays as it was said; the last one counts. */
  const replies = kit.table(
    "replies",
    {
      id: kit.text("id").primaryKey(),
      questionId: kit
        .text("question_id")
        .notNull()
        .references(() => questions.id),
      text: kit.text("text").notNull(),
      repliedBy: kit
        .text("replied_by")
        .notNull()
        .references(() => users.id),
      repliedAt: kit.moment("replied_at").notNull(),
    },
    (table) => [kit.index("replies_to_a_question").on(table.questionId)],
  );

  /** Replies that the entrant reads too. */
  const replyReleases = kit.table("reply_releases", {
    replyId: kit
      .text("reply_id")
      .primaryKey()
      .references(() => replies.id),
    releasedBy: kit
      .text("released_by")
      .notNull()
      .references(() => users.id),
    releasedAt: kit.moment("released_at").notNull(),
  });

  return { questions, replies, replyReleases };
}
