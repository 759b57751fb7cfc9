import { sql } from "drizzle-orm";
import type { Kit } from "../kits/sqlite";
import { privacyStates, scanStates } from "../vocabulary";
import type { defineEditions } from "./editions";
import type { definePeople } from "./people";
import type { defineProposals } from "./proposals";

type Around = ReturnType<typeof definePeople> & ReturnType<typeof defineEditions> & ReturnType<typeof defineProposals>;

export function defineAttachments(kit: Kit, { users, attachmentKinds, proposals }: Around) {
  const attachments = kit.table(
    "attachments",
    {
      id: kit.text("id").primaryKey(),
      proposalId: kit
        .text("proposal_id")
        .notNull()
        .references(() => proposals.id),
      kindId: kit
        .text("kind_id")
        .notNull()
        .references(() => attachmentKinds.id),
      /** What the uploader called the file, without any path; it is never a name on our disk. */
      name: kit.text("name").notNull(),
      bytes: kit.integer("bytes").notNull(),
      /** Of the content, under which the store keeps it. */
      sha256: kit.text("sha256").notNull(),
      mediaType: kit.text("media_type").notNull(),
      pages: kit.integer("pages"),
      thumbnailSha256: kit.text("thumbnail_sha256"),
      scan: kit.choice("scan", scanStates).notNull(),
      uploadedBy: kit
        .text("uploaded_by")
        .notNull()
        .references(() => users.id),
      uploadedAt: kit.moment("uploaded_at").notNull(),
      removedBy: kit.text("removed_by").references(() => users.id),
      removedAt: kit.moment("removed_at"),
      privacy: kit.choice("privacy", privacyStates),
      /** Where the consent is on paper, such as a letter's number. */
      consentBasis: kit.text("consent_basis"),
      declaredBy: kit.text("declared_by").references(() => users.id),
      declaredAt: kit.moment("declared_at"),
    },
    (table) => [
      kit.index("attachments_of_a_proposal").on(table.proposalId),
      kit.index("attachments_by_content").on(table.sha256),
      kit.check("an_attachment_is_hashed", sql`length(${table.sha256}) = 64 and ${table.bytes} > 0`),
    ],
  );

  /** A file on its way in, so that whoever began may go on after the line broke. */
  const uploads = kit.table("uploads", {
    id: kit.text("id").primaryKey(),
    proposalId: kit
      .text("proposal_id")
      .notNull()
      .references(() => proposals.id),
    kindId: kit
      .text("kind_id")
      .notNull()
      .references(() => attachmentKinds.id),
    name: kit.text("name").notNull(),
    bytes: kit.integer("bytes").notNull(),
    startedBy: kit
      .text("started_by")
      .notNull()
      .references(() => users.id),
    startedAt: kit.moment("started_at").notNull(),
    finishedAt: kit.moment("finished_at"),
    attachmentId: kit.text("attachment_id").references(() => attachments.id),
    /** Why the file was refused once all of it was here. */
    refusal: kit.text("refusal"),
  });

  /** The one way by which a file becomes public. */
  const releases = kit.table("releases", {
    attachmentId: kit
      .text("attachment_id")
      .primaryKey()
      .references(() => attachments.id),
    releasedBy: kit
      .text("released_by")
      .notNull()
      .references(() => users.id),
    releasedAt: kit.moment("released_at").notNull(),
    revokedAt: kit.moment("revoked_at"),
  });

  return { attachments, uploads, releases };
}
