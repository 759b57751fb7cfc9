import { attachmentKinds, attachments } from "db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { once } from "~/domain/kernel/once";
import type { AttachmentKind, FiledAttachment } from "./attachment";

/** What a track asks for, in the form's order. */
export function listAttachmentKinds(context: Context, trackId: string): Promise<AttachmentKind[]> {
  return once(context, `attachment kinds ${trackId}`, async () =>
    context.db
      .select()
      .from(attachmentKinds)
      .where(eq(attachmentKinds.trackId, trackId))
      .orderBy(asc(attachmentKinds.position)),
  );
}

/** A proposal's files that have not been removed, by kind; the caller has found the proposal. */
export function listAttachments(context: Context, proposalId: string): Promise<FiledAttachment[]> {
  return once(context, `attachments ${proposalId}`, () => lookUpAttachments(context, proposalId));
}

async function lookUpAttachments(context: Context, proposalId: string): Promise<FiledAttachment[]> {
  const rows = await context.db
    .select({ attachment: attachments, kind: attachmentKinds })
    .from(attachments)
    .innerJoin(attachmentKinds, eq(attachmentKinds.id, attachments.kindId))
    .where(and(eq(attachments.proposalId, proposalId), isNull(attachments.removedAt)))
    .orderBy(asc(attachmentKinds.position), asc(attachments.uploadedAt), asc(attachments.id));
  return rows.map(({ attachment, kind }) => ({ ...attachment, kind }));
}

/** Every content that was ever put to a proposal, once; what was removed is still in the store. */
export function listStored({ db }: Context, proposalId: string) {
  const { sha256, bytes } = attachments;
  return db.selectDistinct({ sha256, bytes }).from(attachments).where(eq(attachments.proposalId, proposalId));
}
