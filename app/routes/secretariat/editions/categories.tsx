import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { wordsFor } from "~/words/words";
import { titled } from "../../title";
import { officers } from "../officers";
import { ItemList } from "./item-list";
import { actsOnItems, loadItems } from "./items.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return loadItems(context, request, partOf(params, "editionId"), "categories");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  return act(words, await readForm(request), actsOnItems(context, words, partOf(params, "editionId"), "categories"));
}

export const meta = titled((words) => words.editions.items.categories);

export default function CategoryList() {
  return <ItemList {...useLoaderData<typeof loader>()} list="categories" answer={useActionData<typeof action>()} />;
}
