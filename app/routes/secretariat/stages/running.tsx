import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { joinMoments } from "~/routes/pieces/forms/moment-parts";
import { actsOnStage, loadRunning } from "~/routes/pieces/running/running.server";
import { RunningPage } from "~/routes/pieces/running/stage-page";
import { titled } from "~/routes/title";
import { paths } from "~/site/paths";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { wordsFor } from "~/words/words";
import { officers } from "../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return loadRunning(context, partOf(params, "stageId"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "stageId");
  const body = joinMoments(await readForm(request), { until: "closes" });
  return act(words, body, actsOnStage(context, id, words, { next: paths.runningStage(id) }));
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
      stageHref={paths.stage(id)}
      followsAt={paths.runningStageProgress(id)}
      judgeHref={(judgeId) => paths.runningStageJudge(id, judgeId)}
      conflictsHref={paths.conflictsOfStage(id)}
    />
  );
}
