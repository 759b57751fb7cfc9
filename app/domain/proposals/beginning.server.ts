import { proposals } from "db/schema";
import { findEdition, findTrack } from "~/domain/editions/finding.server";
import { isInvited } from "~/domain/editions/invitations.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { rememberTitle } from "~/domain/search/indexing.server";
import { mayBegin, mayEnter } from "./policy";
import { checkTitle, titleKey } from "./title";

export type Beginning = { unitId: string; trackId: string; title: string };

/** Begins a draft for a unit in one of the edition's tracks. */
export function beginProposal(context: Context, { unitId, trackId, title }: Beginning): Promise<string> {
  return atomically(context, async (context) => {
    const track = await findTrack(context, trackId);
    const edition = await findEdition(context, track.editionId);
    insist(mayBegin(context.actor, unitId, edition, context.now));
    insist(mayEnter(track, await isInvited(context, trackId, unitId)));
    insist(checkTitle(title));

    const id = newId();
    await context.db.insert(proposals).values({
      id,
      editionId: edition.id,
      trackId,
      unitId,
      title: title.trim(),
      titleKey: titleKey(title),
      sdgs: [],
      status: "draft",
      version: 1,
      createdBy: context.actor.id ?? "",
      createdAt: context.now,
      updatedAt: context.now,
    });
    await rememberTitle(context, { id, title: title.trim() });

    await record(context, "proposal.begun", { id, editionId: edition.id }, { unit: unitId, track: track.code });
    return id;
  });
}
