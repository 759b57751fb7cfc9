import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition, listCategories } from "~/domain/editions/finding.server";
import { addCategory, renameCategory } from "~/domain/preparing/changing-lists.server";
import { paths } from "~/site/paths";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { titled } from "../../title";
import { useWords } from "../../visitor";
import { officers } from "../officers";
import { answerChange, answerInvalid } from "./answering.server";
import { arrange } from "./arranging.server";
import { itemForm } from "./item-form";
import { chosenIn, ItemList } from "./item-list";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const items = (await listCategories(context, edition.id)).map(({ id, name }) => ({ id, text: name }));
  return { edition, items, ...chosenIn(request, items) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const body = await readForm(request);
  const editionId = partOf(params, "editionId");
  const next = paths.editionCategories(editionId);
  const arranged = await arrange(context, body, words, { editionId, allowed: ["categories"] }, next);
  if (arranged) return arranged;
  const form = parseWithZod(body, { schema: itemForm(words) });
  if (form.status !== "success") return answerInvalid(form);
  const { id, text, version } = form.value;
  const draft = { editionId, version };
  const change = id ? renameCategory(context, draft, id, text) : addCategory(context, draft, text);
  return answerChange(form, words, change, next);
}

export const meta = titled((words) => words.editions.items.categories);

export default function CategoryList() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { items: says } = useWords().editions;
  return (
    <ItemList
      {...loaded}
      list="categories"
      title={says.categories}
      lead={says.categoriesLead}
      label={says.category}
      answer={answer}
    />
  );
}
