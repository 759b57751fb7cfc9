import { z } from "zod";
import type { Context } from "~/domain/kernel/context";
import { Refusal } from "~/domain/kernel/refusal";
import type { EditionDraft } from "~/domain/preparing/changing.server";
import { removeAttachmentKind, removeSection } from "~/domain/preparing/changing-form.server";
import { removeCategory, removeChecklistItem } from "~/domain/preparing/changing-lists.server";
import { removeRubric } from "~/domain/preparing/changing-rubrics.server";
import { removeStage } from "~/domain/preparing/changing-stages.server";
import { removeTrack } from "~/domain/preparing/changing-tracks.server";
import { moveRule, type Placed } from "~/domain/preparing/ordering.server";
import { optional, seen } from "~/routes/pieces/forms/fields";
import { done } from "~/site/deeds";
import { form } from "~/web/acting.server";
import type { Words } from "~/words/words";
import type { Removable } from "./removable";

type List = Removable["list"];
type Lists = { editionId: string; trackId?: string; allowed: readonly [List, ...List[]] };

/** What the buttons of an ordered list ask for: a place up or down, or out. */
export function arranging(context: Context, { editions }: Words, { editionId, trackId, allowed }: Lists, next: string) {
  const schema = z.object({ list: z.enum(allowed), id: optional, version: seen });
  const arrange = (change: (draft: EditionDraft, rule: Removable) => Promise<unknown>) =>
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
    up: arrange((draft, rule) => moveRule(context, draft, inOrder(rule), "up")),
    down: arrange((draft, rule) => moveRule(context, draft, inOrder(rule), "down")),
    remove: arrange((draft, rule) => remove(context, draft, rule)),
  };
}

/** Rubrics and stages have no order of their own that a button could change. */
function inOrder(rule: Removable): Placed {
  if (isPlaced(rule)) return rule;
  throw new Refusal("not-found");
}

function isPlaced(rule: Removable): rule is Placed {
  return rule.list !== "rubrics" && rule.list !== "stages";
}

function remove(context: Context, draft: EditionDraft, placed: Removable): Promise<unknown> {
  switch (placed.list) {
    case "rubrics":
      return removeRubric(context, draft, placed.id);
    case "stages":
      return removeStage(context, draft, placed.id);
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
