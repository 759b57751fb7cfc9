import type { Kit } from "../kits/sqlite";
import type { defineAttachments } from "./attachments";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";

type Around = ReturnType<typeof definePeople> &
  ReturnType<typeof defineProposals> &
  ReturnType<typeof defineAttachments>;

/** What officers decide about the copy without names that judges of a blind stage read. */
export function defineBlind(kit: Kit, { users, proposals, attachments }: Around) {
  /** Words that would tell whose a proposal is, beyond the names that the portal knows. */
  const hiddenWords = kit.table(
    "hidden_words",
    {
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      words: kit.text("words").notNull(),
      hiddenBy: kit
        .text("hidden_by")
        .notNull()
        .references(() => users.id),
      hiddenAt: kit.moment("hidden_at").notNull(),
    },
    (table) => [kit.primaryKey({ name: "words_are_hidden_once", columns: [table.proposalId, table.words] })],
  );

  /** Whether a file tells whose a proposal is, by an officer who looked; what nobody looked at stays closed. */
  const fileChecks = kit.table("file_checks", {
    attachmentId: kit
      .text("attachment_id")
      .primaryKey()
      .references(() => attachments.id),
    isNameless: kit.boolean("is_nameless").notNull(),
    /** The file as judges get it, without what its program wrote along; null where they do not. */
    copySha256: kit.text("copy_sha256"),
    copyBytes: kit.integer("copy_bytes"),
    checkedBy: kit
      .text("checked_by")
      .notNull()
      .references(() => users.id),
    checkedAt: kit.moment("checked_at").notNull(),
  });

  return { hiddenWords, fileChecks };
}
