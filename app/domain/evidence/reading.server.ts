import { assignments, attachmentKinds, attachments, entries, releases, snapshots, stages } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { FiledAttachment } from "~/domain/attachments/attachment";
import { isCleared } from "~/domain/attachments/privacy";
import { plainName } from "~/domain/blind/copy";
import { listNameless } from "~/domain/blind/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { mayReadAsJudge, mayReadFile } from "./policy";

export type FoundAttachment = FiledAttachment & { removedAt: Date | null };

/** A file that the actor may read: the unit's and the organisers' by the proposal, a judge's by the snapshot. */
export async function findAttachment(context: Context, attachmentId: string): Promise<FoundAttachment> {
  const attachment = await findAnyAttachment(context, attachmentId);
  const { proposalId, removedAt } = attachment;
  const dossiers = await listOwnDossiers(context, proposalId);
  const given = dossiers.filter((dossier) => mayReadAsJudge(context.actor, attachmentId, dossier) === undefined);
  if (given.some(({ stage }) => !stage.isBlind)) return attachment;
  if (given.length > 0) return namelessOf(context, attachment);

  const proposal = await findProposal(context, proposalId);
  const handedIn = removedAt !== null && (await isHandedIn(context, attachment));
  insist(mayReadFile(context.actor, proposal, { removed: removedAt !== null, handedIn }));
  return attachment;
}

/** The file as judges of a blind stage get it: under a name that says nothing, without what its program wrote along. */
async function namelessOf(context: Context, attachment: FoundAttachment): Promise<FoundAttachment> {
  const [copy] = await listNameless(context, [attachment.id]);
  const { copySha256, copyBytes } = found(copy);
  return { ...attachment, name: plainName(attachment, 1), sha256: copySha256, bytes: copyBytes };
}

/** A file that was opened to the public, whoever asks. */
export async function findReleased(context: Context, attachmentId: string): Promise<FoundAttachment> {
  const attachment = await findAnyAttachment(context, attachmentId);
  const [release] = await context.db
    .select({ id: releases.attachmentId })
    .from(releases)
    .where(and(eq(releases.attachmentId, attachmentId), isNull(releases.revokedAt)));
  insistThat(release && !attachment.removedAt && isCleared(attachment), "not-found");
  return attachment;
}

/** For commands that ask their own policy; nothing of it may be shown before. */
export async function findAnyAttachment({ db }: Context, attachmentId: string): Promise<FoundAttachment> {
  const [row] = await db
    .select({ attachment: attachments, kind: attachmentKinds })
    .from(attachments)
    .innerJoin(attachmentKinds, eq(attachmentKinds.id, attachments.kindId))
    .where(eq(attachments.id, attachmentId));
  const { attachment, kind } = found(row);
  return { ...attachment, kind };
}

async function isHandedIn({ db }: Context, { id, proposalId }: FoundAttachment): Promise<boolean> {
  const taken = await db
    .select({ content: snapshots.content })
    .from(snapshots)
    .where(eq(snapshots.proposalId, proposalId));
  return taken.some(({ content }) => readSnapshot(content).attachments.some((file) => file.id === id));
}

/** What the actor was assigned to read of a proposal, with the files that each snapshot names. */
async function listOwnDossiers({ db, actor }: Context, proposalId: string) {
  const rows = await db
    .select({ assignment: assignments, stage: stages, content: snapshots.content })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(snapshots, eq(snapshots.id, entries.snapshotId))
    .where(and(eq(entries.proposalId, proposalId), eq(assignments.judgeId, actorId(actor))));
  return rows.map(({ assignment, stage, content }) => ({
    assignment,
    stage,
    files: readSnapshot(content).attachments.map(({ id }) => id),
  }));
}
