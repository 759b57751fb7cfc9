import { categories, checklistItems } from "db/schema";
import { eq } from "drizzle-orm";
import { freeCode, nextPosition } from "~/domain/editions/code";
import { listCategories, listChecklist } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, refuseIf } from "~/domain/kernel/refusal";
import { changeRules, type EditionDraft } from "./changing.server";

export function addCategory(context: Context, draft: EditionDraft, name: string): Promise<string> {
  return changeRules(context, draft, "categories", async (context) => {
    const others = await listCategories(context, draft.editionId);
    insistNewName(others, name);
    const id = newId();
    await context.db
      .insert(categories)
      .values({ id, editionId: draft.editionId, position: nextPosition(others), name: name.trim() });
    return id;
  });
}

export function renameCategory(context: Context, draft: EditionDraft, categoryId: string, name: string): Promise<void> {
  return changeRules(context, draft, "categories", async (context) => {
    const all = await listCategories(context, draft.editionId);
    found(all.find(({ id }) => id === categoryId));
    insistNewName(
      all.filter(({ id }) => id !== categoryId),
      name,
    );
    await context.db.update(categories).set({ name: name.trim() }).where(eq(categories.id, categoryId));
  });
}

export function removeCategory(context: Context, draft: EditionDraft, categoryId: string): Promise<void> {
  return changeRules(context, draft, "categories", async (context) => {
    found((await listCategories(context, draft.editionId)).find(({ id }) => id === categoryId));
    await context.db.delete(categories).where(eq(categories.id, categoryId));
  });
}

/** Adds an item to what officers check; its code comes from its text and stays. */
export function addChecklistItem(context: Context, draft: EditionDraft, text: string): Promise<string> {
  return changeRules(context, draft, "checklist", async (context) => {
    const others = await listChecklist(context, draft.editionId);
    const id = newId();
    await context.db.insert(checklistItems).values({
      id,
      editionId: draft.editionId,
      position: nextPosition(others),
      code: freeCode(text, others),
      text: text.trim(),
    });
    return id;
  });
}

export function changeChecklistItem(
  context: Context,
  draft: EditionDraft,
  itemId: string,
  text: string,
): Promise<void> {
  return changeRules(context, draft, "checklist", async (context) => {
    found((await listChecklist(context, draft.editionId)).find(({ id }) => id === itemId));
    await context.db.update(checklistItems).set({ text: text.trim() }).where(eq(checklistItems.id, itemId));
  });
}

export function removeChecklistItem(context: Context, draft: EditionDraft, itemId: string): Promise<void> {
  return changeRules(context, draft, "checklist", async (context) => {
    found((await listChecklist(context, draft.editionId)).find(({ id }) => id === itemId));
    await context.db.delete(checklistItems).where(eq(checklistItems.id, itemId));
  });
}

function insistNewName(others: ReadonlyArray<{ name: string }>, name: string) {
  const same = others.some((other) => other.name.toLowerCase() === name.trim().toLowerCase());
  refuseIf(same, "name-taken");
}
