import { proposals } from "db/schema";
import { and, between, count, eq } from "drizzle-orm";
import { findEdition, findTrack } from "~/domain/editions/finding.server";
import { isInvited } from "~/domain/editions/invitations.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { anHourBefore, mostDraftsAnHour } from "~/domain/kernel/limit";
import { oneLine } from "~/domain/kernel/line";
import { insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayBegin, mayEnter } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { checkTitle, titleKey } from "~/domain/proposals/title";
import { findHeader, writeHeader } from "./header.server";

export type Beginning = { unitId: string; trackId: string; title: string };

/**
 * Begins a draft for a unit in one of the edition's tracks; its history begins with its title. Sent a second time, by a
 * second press or after going back, it leads to the draft that is there.
 */
export function beginProposal(context: Context, beginning: Beginning): Promise<string> {
  return atomically(context, async (context) => {
    const begun = await findBegun(context, beginning);
    if (begun) return begun;

    const id = await insertDraft(context, beginning);
    const draft = await findProposal(context, id);
    await writeHeader(context, draft, await findHeader(context, draft));
    await recordBegun(context, draft);
    return id;
  });
}

/** The actor's own draft of that title for the unit and track, as long as it is in the writers' hands. */
async function findBegun({ db, actor }: Context, { unitId, trackId, title }: Beginning): Promise<string | undefined> {
  const [begun] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        eq(proposals.createdBy, actorId(actor)),
        eq(proposals.unitId, unitId),
        eq(proposals.trackId, trackId),
        eq(proposals.titleKey, titleKey(oneLine(title))),
        eq(proposals.status, "draft"),
      ),
    )
    .limit(1);
  return begun?.id;
}

/** A draft without a history yet, and not on record yet. */
export async function insertDraft(context: Context, { unitId, trackId, title }: Beginning): Promise<string> {
  const track = await findTrack(context, trackId);
  const edition = await findEdition(context, track.editionId);
  insist(mayBegin(context.actor, unitId, edition, context.now));
  insist(mayEnter(track, await isInvited(context, trackId, unitId)));
  insist(checkTitle(title));
  await insistFewDrafts(context);

  const id = newId();
  const line = oneLine(title);
  await context.db.insert(proposals).values({
    id,
    editionId: edition.id,
    trackId,
    unitId,
    title: line,
    titleKey: titleKey(line),
    sdgs: [],
    status: "draft",
    version: 1,
    createdBy: actorId(context.actor),
    createdAt: context.now,
    updatedAt: context.now,
  });
  return id;
}

async function insistFewDrafts({ db, actor, now }: Context) {
  const [begun] = await db
    .select({ count: count() })
    .from(proposals)
    .where(and(eq(proposals.createdBy, actorId(actor)), between(proposals.createdAt, anHourBefore(now), now)));
  refuseIf((begun?.count ?? 0) >= mostDraftsAnHour, "too-many-drafts");
}

/** Once a draft has all that it begins with. */
export async function recordBegun(context: Context, draft: Pick<Proposal, "id" | "editionId" | "unitId" | "trackId">) {
  const { code } = await findTrack(context, draft.trackId);
  await record(context, "proposal.begun", draft, { unit: draft.unitId, track: code });
}
