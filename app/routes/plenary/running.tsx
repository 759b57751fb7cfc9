import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnStage, loadRunning } from "~/routes/pieces/running/running.server";
import { RunningPage } from "~/routes/pieces/running/stage-page";
import { done, paths } from "~/site/paths";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { deciders } from "./deciders";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  return loadRunning(context, partOf(params, "stageId"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const id = partOf(params, "stageId");
  const outcome = await actOnStage(context, id, await readForm(request), wordsFor(languageOf(request)));
  if ("deed" in outcome) return redirect(done(paths.running(id), outcome.deed));
  return data(outcome.answer, { status: outcome.status });
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.running.title}: ${stage.name}`);

export default function Running() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id } = loaded.stage;
  return (
    <RunningPage
      loaded={loaded}
      answer={answer}
      stageHref={paths.standings(id)}
      judgeHref={(judgeId) => paths.runningJudge(id, judgeId)}
    />
  );
}
