import { z } from "zod";
import { findOwnEdition, listCategories, listChecklist } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import type { EditionDraft } from "~/domain/preparing/changing.server";
import {
  addCategory,
  addChecklistItem,
  changeChecklistItem,
  renameCategory,
} from "~/domain/preparing/changing-lists.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import { orRespond } from "~/web/refusals.server";
import type { Words } from "~/words/words";
import { arranging } from "./arranging.server";
import { line, version } from "./fields";
import { tellingRules } from "./telling";

export type Item = { id: string; text: string };
export type ItemListName = "categories" | "checklist";

type Rules = {
  list: (context: Context, editionId: string) => Promise<Item[]>;
  add: (context: Context, draft: EditionDraft, text: string) => Promise<unknown>;
  change: (context: Context, draft: EditionDraft, id: string, text: string) => Promise<unknown>;
  address: (editionId: string) => string;
};

/** The lists of single lines that an edition has. */
const lists: Record<ItemListName, Rules> = {
  categories: {
    list: async (context, id) => (await listCategories(context, id)).map(({ id, name }) => ({ id, text: name })),
    add: addCategory,
    change: renameCategory,
    address: paths.editionCategories,
  },
  checklist: {
    list: async (context, id) => (await listChecklist(context, id)).map(({ id, text }) => ({ id, text })),
    add: addChecklistItem,
    change: changeChecklistItem,
    address: paths.editionChecklist,
  },
};

/** A list with what the address says of it: which line is to be changed, which to be removed. */
export async function loadItems(context: Context, request: Request, editionId: string, list: ItemListName) {
  const edition = await orRespond(findOwnEdition(context, editionId));
  const items = await lists[list].list(context, edition.id);
  const { searchParams } = new URL(request.url);
  const named = (name: string) => items.find(({ id }) => id === searchParams.get(name));
  return { edition, items, changing: named("ubah"), removing: named("hapus") };
}

/** A line put in order, taken out, added, or with an id one that is there already changed. */
export function actsOnItems(context: Context, words: Words, editionId: string, list: ItemListName) {
  const { add, change, address } = lists[list];
  const schema = z.object({ id: z.string().optional(), text: line(words.editions.items.missing), version });
  return {
    ...arranging(context, words, { editionId, allowed: [list] }, address(editionId)),
    "": form(
      schema,
      async ({ id, text, version }) => {
        const draft = { editionId, version };
        await (id ? change(context, draft, id, text) : add(context, draft, text));
        return done(address(editionId), "edition-changed");
      },
      tellingRules(words),
    ),
  };
}
