import { attachments, proposals } from "db/schema";
import { eq } from "drizzle-orm";
import type { Attachment } from "~/domain/attachments/attachment";
import { listAttachments, listStored } from "~/domain/attachments/finding.server";
import { type Declaration, missingBasis, tidied } from "~/domain/attachments/privacy";
import { fits, holdsMore, roomFor } from "~/domain/attachments/room";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findDesk, findOnDesk } from "./desk.server";
import { mayAttach, mayDeclarePrivacy, mayRemove } from "./policy";

/** A file that was examined and lies in the store. */
export type TakenFile = Pick<
  Attachment,
  "name" | "bytes" | "sha256" | "mediaType" | "pages" | "thumbnailSha256" | "scan"
>;

/** Puts a file that lies in the store to a proposal. @returns the attachment's id */
export function attachFile(context: Context, proposalId: string, kindCode: string, file: TakenFile): Promise<string> {
  return atomically(context, async (context) => {
    const desk = await insistRoom(context, proposalId, kindCode, file);

    const id = newId();
    await context.db.insert(attachments).values({
      id,
      proposalId,
      kindId: desk.kind.id,
      ...file,
      uploadedBy: actorId(context.actor),
      uploadedAt: context.now,
    });
    await touch(context, proposalId);

    const { editionId } = desk.proposal;
    const { sha256, bytes } = file;
    await record(
      context,
      "attachment.added",
      { id, editionId },
      { proposal: proposalId, kind: kindCode, sha256, bytes },
    );
    return id;
  });
}

/** Whether whoever asks may attach a file and there is room for it, as far as it is known before it is read. */
export async function insistRoom(
  context: Context,
  proposalId: string,
  kindCode: string,
  { bytes, sha256 }: Partial<Pick<TakenFile, "bytes" | "sha256">> = {},
) {
  const desk = await findDesk(context, proposalId, kindCode);
  const { kind, kinds } = desk;
  insist(mayAttach(context.actor, desk, context.now));
  if (bytes !== undefined) insist(fits(kind, bytes));
  insist(roomFor(kind, await listAttachments(context, proposalId), sha256));
  insist(holdsMore(kinds, await listStored(context, proposalId), { bytes: bytes ?? kind.maxBytes, sha256 }));
  return desk;
}

/** Takes a file off its proposal; the row says who and when, and its bytes stay. */
export function removeAttachment(context: Context, attachmentId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { attachment, desk } = await findOnDesk(context, attachmentId);
    insist(mayRemove(context.actor, desk, context.now));

    await context.db
      .update(attachments)
      .set({ removedBy: actorId(context.actor), removedAt: context.now })
      .where(eq(attachments.id, attachmentId));
    await touch(context, attachment.proposalId);

    const { editionId, id: proposal } = desk.proposal;
    await record(context, "attachment.removed", { id: attachmentId, editionId }, { proposal, kind: desk.kind.code });
  });
}

/** Says who is shown in a file and, where there are people, on what their consent rests. */
export function declarePrivacy(context: Context, attachmentId: string, declaration: Declaration): Promise<void> {
  return atomically(context, async (context) => {
    const { attachment, desk } = await findOnDesk(context, attachmentId);
    insist(mayDeclarePrivacy(context.actor, desk, context.now));
    const said = tidied(declaration);
    insist(missingBasis(said));

    await context.db
      .update(attachments)
      .set({ ...said, declaredBy: actorId(context.actor), declaredAt: context.now })
      .where(eq(attachments.id, attachmentId));
    await touch(context, attachment.proposalId);

    const { editionId, id: proposal } = desk.proposal;
    await record(context, "attachment.declared", { id: attachmentId, editionId }, { proposal, privacy: said.privacy });
  });
}

async function touch({ db, now }: Context, proposalId: string) {
  await db.update(proposals).set({ updatedAt: now }).where(eq(proposals.id, proposalId));
}
