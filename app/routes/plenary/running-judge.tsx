import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { joinMoments } from "~/routes/pieces/forms/moment-parts";
import { JudgePage } from "~/routes/pieces/running/judge-page";
import { actsOnStage, loadJudge } from "~/routes/pieces/running/running.server";
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
  return loadJudge(context, partOf(params, "stageId"), partOf(params, "judgeId"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const { stageId = "", judgeId = "" } = params;
  const next = paths.runningJudge(stageId, judgeId);
  const body = joinMoments(await readForm(request), { until: "closes" });
  return act(words, body, actsOnStage(context, stageId, words, { judgeId, next }));
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((_words, { judge }) => judge.name);

export default function RunningJudge() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <JudgePage loaded={loaded} answer={answer} runningHref={paths.running(loaded.stage.id)} />;
}
