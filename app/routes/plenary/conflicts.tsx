import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actsOnConflicts } from "~/routes/pieces/conflicts/answering.server";
import { loadConflicts } from "~/routes/pieces/conflicts/conflicts.server";
import { ConflictsPage } from "~/routes/pieces/conflicts/conflicts-page";
import { titled } from "~/routes/title";
import { paths } from "~/site/paths";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { wordsFor } from "~/words/words";
import { deciders } from "./deciders";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  return loadConflicts(context, partOf(params, "stageId"), new URL(request.url).searchParams);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const stageId = partOf(params, "stageId");
  return act(words, await readForm(request), actsOnConflicts(context, words, stageId, paths.conflicts(stageId)));
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.assigning.conflictPage.title}: ${stage.name}`);

export default function Conflicts() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id } = loaded.stage;
  return (
    <ConflictsPage loaded={loaded} answer={answer} stageHref={paths.standings(id)} ownHref={paths.conflicts(id)} />
  );
}
