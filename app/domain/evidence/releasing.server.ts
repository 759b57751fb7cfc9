import { innovations, releases } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findDetermination } from "~/domain/plenary/finding.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayRelease, mayRevokeRelease } from "./policy";
import { findAnyAttachment } from "./reading.server";

/** Opens a file to the public: the one way by which it becomes so. A second call changes nothing. */
export function releaseAttachment(context: Context, attachmentId: string): Promise<void> {
  return atomically(context, async (context) => {
    const attachment = await findAnyAttachment(context, attachmentId);
    const { id: proposal, editionId } = await findProposal(context, attachment.proposalId);
    insist(mayRelease(context.actor, editionId, attachment, await isDetermined(context, proposal, editionId)));
    if (await findRelease(context, attachmentId)) return;

    const release = { releasedBy: actorId(context.actor), releasedAt: context.now, revokedAt: null };
    await context.db
      .insert(releases)
      .values({ attachmentId, ...release })
      .onConflictDoUpdate({ target: releases.attachmentId, set: release });

    const details = { proposal, sha256: attachment.sha256 };
    await record(context, "attachment.released", { id: attachmentId, editionId }, details);
  });
}

/** Closes a file to the public again, at once. */
export function revokeRelease(context: Context, attachmentId: string): Promise<void> {
  return atomically(context, async (context) => {
    const attachment = await findAnyAttachment(context, attachmentId);
    const { id: proposal, editionId } = await findProposal(context, attachment.proposalId);
    insist(mayRevokeRelease(context.actor, editionId));
    found(await findRelease(context, attachmentId));

    await context.db.update(releases).set({ revokedAt: context.now }).where(eq(releases.attachmentId, attachmentId));

    await record(context, "release.revoked", { id: attachmentId, editionId }, { proposal });
  });
}

async function findRelease({ db }: Context, attachmentId: string) {
  const [release] = await db
    .select()
    .from(releases)
    .where(and(eq(releases.attachmentId, attachmentId), isNull(releases.revokedAt)));
  return release;
}

/** Whether the edition's result stands, or the innovation is in the gallery already. */
async function isDetermined(context: Context, proposalId: string, editionId: string): Promise<boolean> {
  if (await findDetermination(context, editionId)) return true;
  const [shown] = await context.db.select().from(innovations).where(eq(innovations.proposalId, proposalId));
  return shown !== undefined;
}
