import { attachmentKinds, attachments, innovations, releases } from "db/schema";
import { and, asc, eq, inArray, isNotNull, isNull, like } from "drizzle-orm";
import { isCleared } from "~/domain/attachments/privacy";
import { hindranceOf } from "~/domain/evidence/policy";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { findProposal } from "~/domain/proposals/finding.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { mayKeepGallery } from "./policy";

const isPicture = like(attachments.mediaType, "image/%");

/** The pictures that a published winner handed in, with what keeps each from being shown, if anything does. */
export async function listPhotographs(context: Context, innovationId: string) {
  insist(mayKeepGallery(context.actor));
  const { title, slug, proposalId } = await findPublished(context, innovationId);
  const proposal = await findProposal(context, proposalId);
  const snapshot = found(await findLatestSnapshot(context, proposal.id));
  const handedIn = readSnapshot(snapshot.content).attachments.map(({ id }) => id);
  const rows = await context.db
    .select({ attachment: attachments, kind: attachmentKinds.title, releasedAt: releases.releasedAt })
    .from(attachments)
    .innerJoin(attachmentKinds, eq(attachmentKinds.id, attachments.kindId))
    .leftJoin(releases, and(eq(releases.attachmentId, attachments.id), isNull(releases.revokedAt)))
    .where(and(inArray(attachments.id, handedIn), isPicture, isNull(attachments.removedAt)))
    .orderBy(asc(attachmentKinds.position), asc(attachments.uploadedAt), asc(attachments.id));
  const photographs = rows.map(({ attachment, kind, releasedAt }) => {
    const { id, name, bytes, mediaType, pages, privacy, consentBasis } = attachment;
    return {
      id,
      name,
      bytes,
      mediaType,
      pages,
      privacy,
      consentBasis,
      kind,
      releasedAt,
      hindrance: hindranceOf(attachment, true),
    };
  });
  return { title, slug, photographs };
}

export type Photograph = Awaited<ReturnType<typeof listPhotographs>>["photographs"][number];

/** What anyone may see of an innovation: only pictures that were released, and neither their names nor their people. */
export async function listReleasedPhotographs({ db }: Context, innovationId: string) {
  const rows = await db
    .select({
      id: attachments.id,
      kind: attachmentKinds.title,
      thumbnail: attachments.thumbnailSha256,
      privacy: attachments.privacy,
      consentBasis: attachments.consentBasis,
    })
    .from(innovations)
    .innerJoin(attachments, eq(attachments.proposalId, innovations.proposalId))
    .innerJoin(releases, and(eq(releases.attachmentId, attachments.id), isNull(releases.revokedAt)))
    .innerJoin(attachmentKinds, eq(attachmentKinds.id, attachments.kindId))
    .where(
      and(
        eq(innovations.id, innovationId),
        isNotNull(innovations.publishedAt),
        isPicture,
        isNull(attachments.removedAt),
      ),
    )
    .orderBy(asc(attachmentKinds.position), asc(attachments.uploadedAt), asc(attachments.id));
  return rows.filter((row) => row.thumbnail !== null && isCleared(row)).map(({ id, kind }) => ({ id, kind }));
}

async function findPublished({ db }: Context, innovationId: string) {
  const [row] = await db
    .select({ title: innovations.title, slug: innovations.slug, proposalId: innovations.proposalId })
    .from(innovations)
    .where(and(eq(innovations.id, innovationId), isNotNull(innovations.publishedAt)));
  const { proposalId, ...innovation } = found(row);
  return { ...innovation, proposalId: found(proposalId ?? undefined) };
}
