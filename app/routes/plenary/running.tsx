import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { joinMoments } from "~/routes/pieces/forms/moment-parts";
import { actsOnStage, loadRunning } from "~/routes/pieces/running/running.server";
import { RunningPage } from "~/routes/pieces/running/stage-page";
import { paths } from "~/site/paths";
import { act } from "~/web/acting.server";
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
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "stageId");
  const body = joinMoments(await readForm(request), { until: "closes" });
  return act(words, body, actsOnStage(context, id, words, { next: paths.running(id) }));
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
      followsAt={paths.runningProgress(id)}
      judgeHref={(judgeId) => paths.runningJudge(id, judgeId)}
      conflictsHref={paths.conflicts(id)}
    />
  );
}
