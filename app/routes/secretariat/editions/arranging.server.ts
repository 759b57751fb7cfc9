import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import type { EditionDraft } from "~/domain/preparing/changing.server";
import { removeAttachmentKind, removeSection } from "~/domain/preparing/changing-form.server";
import { removeCategory, removeChecklistItem } from "~/domain/preparing/changing-lists.server";
import { removeTrack } from "~/domain/preparing/changing-tracks.server";
import { moveRule, type Placed } from "~/domain/preparing/ordering.server";
import { optional, seen } from "~/routes/pieces/forms/fields";
import { done } from "~/site/paths";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";

type Lists = { editionId: string; trackId?: string; allowed: readonly [Placed["list"], ...Placed["list"][]] };

/** What the buttons of an ordered list ask for: a place up or down, or out. */
export function arranging(context: Context, { editions }: Words, { editionId, trackId, allowed }: Lists, next: string) {
  const schema = z.object({ list: z.enum(allowed), id: optional, version: seen });
  const arrange = (change: (draft: EditionDraft, placed: Placed) => Promise<unknown>) =>
    form(
      schema,
      async ({ list, id, version }) => {
        const inTrack = list === "sections" || list === "attachments";
        await change({ editionId, version }, inTrack ? { list, id, trackId: trackId ?? "" } : { list, id });
        return done(next, "edition-changed");
      },
      { says: { "stale-version": editions.staleList } },
    );
  return {
    up: arrange((draft, placed) => moveRule(context, draft, placed, "up")),
    down: arrange((draft, placed) => moveRule(context, draft, placed, "down")),
    remove: arrange((draft, placed) => remove(context, draft, placed)),
  };
}

function remove(context: Context, draft: EditionDraft, placed: Placed): Promise<unknown> {
  switch (placed.list) {
    case "tracks":
      return removeTrack(context, draft, placed.id);
    case "categories":
      return removeCategory(context, draft, placed.id);
    case "checklist":
      return removeChecklistItem(context, draft, placed.id);
    case "sections":
      return removeSection(context, { ...draft, trackId: placed.trackId }, placed.id);
    case "attachments":
      return removeAttachmentKind(context, { ...draft, trackId: placed.trackId }, placed.id);
  }
}
