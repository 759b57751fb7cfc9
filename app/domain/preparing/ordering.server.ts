import { attachmentKinds, categories, checklistItems, formSections, tracks } from "db/schema";
import { eq } from "drizzle-orm";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import { moved, type Step } from "~/domain/editions/code";
import { findTrackOf, listCategories, listChecklist, listSections, listTracks } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { changeRules, type EditionDraft } from "./changing.server";

/** Something that stands in an order: in the edition, or in a track's form. */
export type Placed =
  | { list: "tracks" | "categories" | "checklist"; id: string }
  | { list: "sections" | "attachments"; trackId: string; id: string };

const tables = { tracks, categories, checklist: checklistItems, sections: formSections, attachments: attachmentKinds };

/** Moves a track, section, kind of attachment, category or checklist item one place. */
export function moveRule(context: Context, draft: EditionDraft, placed: Placed, step: Step): Promise<void> {
  return changeRules(context, draft, placed.list, async (context) => {
    const ids = (await siblings(context, draft, placed)).map(({ id }) => id);
    found(ids.find((id) => id === placed.id));
    // They share the two columns that matter here.
    const table = tables[placed.list] as typeof categories;
    for (const [position, id] of moved(ids, placed.id, step).entries()) {
      await context.db.update(table).set({ position }).where(eq(table.id, id));
    }
  });
}

async function siblings(context: Context, { editionId }: EditionDraft, placed: Placed): Promise<Array<{ id: string }>> {
  switch (placed.list) {
    case "tracks":
      return listTracks(context, editionId);
    case "categories":
      return listCategories(context, editionId);
    case "checklist":
      return listChecklist(context, editionId);
    case "sections":
      await findTrackOf(context, editionId, placed.trackId);
      return listSections(context, placed.trackId);
    case "attachments":
      await findTrackOf(context, editionId, placed.trackId);
      return listAttachmentKinds(context, placed.trackId);
  }
}
