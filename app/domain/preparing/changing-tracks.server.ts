import { attachmentKinds, cuts, formSections, trackInvitations, tracks } from "db/schema";
import type { PriorAwardRule } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { freeCode, nextPosition } from "~/domain/editions/code";
import { findTrackOf, listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found } from "~/domain/kernel/refusal";
import { changeRules, type EditionDraft } from "./changing.server";

export type TrackRules = {
  name: string;
  minAgeMonths: number;
  quotaPerUnit: number | null;
  needsSource: boolean;
  invitationOnly: boolean;
};

/** Adds a track without a form; its code comes from its name and stays. */
export function addTrack(context: Context, draft: EditionDraft, rules: TrackRules): Promise<string> {
  return changeRules(context, draft, "tracks", async (context) => {
    const others = await listTracks(context, draft.editionId);
    const id = newId();
    await context.db.insert(tracks).values({
      id,
      editionId: draft.editionId,
      position: nextPosition(others),
      code: freeCode(rules.name, others),
      ...rules,
    });
    return id;
  });
}

export function changeTrack(context: Context, draft: EditionDraft, trackId: string, rules: TrackRules): Promise<void> {
  return changeRules(context, draft, "tracks", async (context) => {
    await findTrackOf(context, draft.editionId, trackId);
    await context.db.update(tracks).set(rules).where(eq(tracks.id, trackId));
  });
}

/** Removes a track with its whole form, its invitations and its lists. */
export function removeTrack(context: Context, draft: EditionDraft, trackId: string): Promise<void> {
  return changeRules(context, draft, "tracks", async (context) => {
    await findTrackOf(context, draft.editionId, trackId);
    await context.db.delete(attachmentKinds).where(eq(attachmentKinds.trackId, trackId));
    await context.db.delete(formSections).where(eq(formSections.trackId, trackId));
    await context.db.delete(trackInvitations).where(eq(trackInvitations.trackId, trackId));
    await context.db.delete(cuts).where(eq(cuts.trackId, trackId));
    await context.db.delete(tracks).where(eq(tracks.id, trackId));
  });
}

/** Asks of a track's proposals something about the awards of the innovation that they continue. */
export function addPriorAwardRule(context: Context, draft: EditionDraft, trackId: string, rule: PriorAwardRule) {
  return changeRules(context, draft, "tracks", async (context) => {
    const { priorAwardRules } = await findTrackOf(context, draft.editionId, trackId);
    await setPriorAwardRules(context, trackId, [...priorAwardRules, rule]);
  });
}

/** `place` counts the track's rules from 0. */
export function removePriorAwardRule(context: Context, draft: EditionDraft, trackId: string, place: number) {
  return changeRules(context, draft, "tracks", async (context) => {
    const { priorAwardRules } = await findTrackOf(context, draft.editionId, trackId);
    found(priorAwardRules[place]);
    await setPriorAwardRules(
      context,
      trackId,
      priorAwardRules.filter((_, index) => index !== place),
    );
  });
}

async function setPriorAwardRules(context: Context, trackId: string, priorAwardRules: PriorAwardRule[]) {
  await context.db.update(tracks).set({ priorAwardRules }).where(eq(tracks.id, trackId));
}
