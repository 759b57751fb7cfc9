import { data, redirect } from "@remix-run/node";
import type { Context } from "~/domain/kernel/context";
import type { EditionDraft } from "~/domain/preparing/changing.server";
import { removeAttachmentKind, removeSection } from "~/domain/preparing/changing-form.server";
import { removeCategory, removeChecklistItem } from "~/domain/preparing/changing-lists.server";
import { removeTrack } from "~/domain/preparing/changing-tracks.server";
import { moveRule, type Placed } from "~/domain/preparing/ordering.server";
import { done } from "~/site/paths";
import { refusalOf } from "~/web/refusals.server";
import type { Words } from "~/words/words";

type Lists = { editionId: string; trackId?: string; allowed: readonly Placed["list"][] };

/** What the buttons of an ordered list ask for: a place up or down, or out. Undefined when it is another form. */
export async function arrange(context: Context, form: FormData, words: Words, lists: Lists, next: string) {
  const intent = form.get("intent")?.toString();
  if (intent !== "up" && intent !== "down" && intent !== "remove") return undefined;
  const draft = { editionId: lists.editionId, version: Number(form.get("version")) };
  const placed = placedIn(form, lists);
  const change = intent === "remove" ? remove(context, draft, placed) : moveRule(context, draft, placed, intent);
  const refusal = await refusalOf(change);
  if (!refusal) return redirect(done(next, "edition-changed"));
  const text = refusal === "stale-version" ? words.editions.staleList : words.reasons[refusal];
  return data({ errors: [{ text }] }, { status: 409 });
}

function placedIn(form: FormData, { trackId, allowed }: Lists): Placed {
  const list = allowed.find((known) => known === form.get("list"));
  const id = form.get("id")?.toString() ?? "";
  if (list === "sections" || list === "attachments") return { list, id, trackId: trackId ?? "" };
  if (list) return { list, id };
  throw data(null, { status: 400 });
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
