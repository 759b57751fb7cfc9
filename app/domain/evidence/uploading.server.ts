import { attachmentKinds, uploads } from "db/schema";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { listAttachments } from "~/domain/attachments/finding.server";
import { mayBegin, openUploadMs } from "~/domain/attachments/room";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { attachFile, insistRoom, type TakenFile } from "./attaching.server";
import { findDesk } from "./desk.server";
import { mayAttach } from "./policy";

export type NewUpload = { id: string; proposalId: string; kindCode: string; name: string; bytes: number };

/** Begins a file that comes in pieces; whoever began may go on after the line broke, as long as writing is allowed. */
export function beginUpload(context: Context, { kindCode, ...upload }: NewUpload): Promise<void> {
  return atomically(context, async (context) => {
    const { kind } = await insistRoom(context, upload.proposalId, kindCode, { bytes: upload.bytes });
    const present = await listAttachments(context, upload.proposalId);
    insist(mayBegin(kind, present, await countOpen(context, upload.proposalId, kind.id)));
    await context.db
      .insert(uploads)
      .values({ ...upload, kindId: kind.id, startedBy: actorId(context.actor), startedAt: context.now });
  });
}

/** The actor's open uploads anywhere, and everybody's for this kind here. */
async function countOpen({ db, actor, now }: Context, proposalId: string, kindId: string) {
  const here = and(eq(uploads.proposalId, proposalId), eq(uploads.kindId, kindId));
  const isOpen = and(isNull(uploads.finishedAt), gt(uploads.startedAt, new Date(now.getTime() - openUploadMs)));
  const rows = await db
    .select({ proposalId: uploads.proposalId, kindId: uploads.kindId, startedBy: uploads.startedBy })
    .from(uploads)
    .where(and(isOpen, or(here, eq(uploads.startedBy, actorId(actor)))));
  return {
    own: rows.filter(({ startedBy }) => startedBy === actor.id).length,
    here: rows.filter((row) => row.proposalId === proposalId && row.kindId === kindId).length,
  };
}

/** An upload of the actor's own on which work may go on, or which is finished. */
export async function findUpload(context: Context, uploadId: string) {
  const [row] = await context.db
    .select({ upload: uploads, kindCode: attachmentKinds.code })
    .from(uploads)
    .innerJoin(attachmentKinds, eq(attachmentKinds.id, uploads.kindId))
    .where(eq(uploads.id, uploadId));
  const { upload, kindCode } = found(row);
  insistThat(upload.startedBy === context.actor.id, "not-found");
  const desk = await findDesk(context, upload.proposalId, kindCode);
  if (!upload.finishedAt) insist(mayAttach(context.actor, desk, context.now));
  return { ...upload, kind: desk.kind };
}

/** All of it is here and was examined: it becomes an attachment, once. */
export function finishUpload(context: Context, uploadId: string, file: TakenFile): Promise<void> {
  return atomically(context, async (context) => {
    const { proposalId, kind, finishedAt } = await findUpload(context, uploadId);
    if (finishedAt) return;
    const attachmentId = await attachFile(context, proposalId, kind.code, file);
    await context.db.update(uploads).set({ finishedAt: context.now, attachmentId }).where(eq(uploads.id, uploadId));
  });
}

/** All of it is here and cannot be taken: whoever asks again hears why. */
export function refuseUpload(context: Context, uploadId: string, reason: Reason): Promise<void> {
  return atomically(context, async (context) => {
    const { finishedAt } = await findUpload(context, uploadId);
    if (finishedAt) return;
    await context.db.update(uploads).set({ finishedAt: context.now, refusal: reason }).where(eq(uploads.id, uploadId));
  });
}
