import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { JudgePage } from "~/routes/pieces/running/judge-page";
import { actOnStage, loadJudge } from "~/routes/pieces/running/running.server";
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
  return loadJudge(context, partOf(params, "stageId"), partOf(params, "judgeId"));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const { stageId = "", judgeId = "" } = params;
  const form = await readForm(request);
  const outcome = await actOnStage(context, stageId, form, wordsFor(languageOf(request)), judgeId);
  if ("deed" in outcome) return redirect(done(paths.runningJudge(stageId, judgeId), outcome.deed));
  return data(outcome.answer, { status: outcome.status });
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((_words, { judge }) => judge.name);

export default function RunningJudge() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <JudgePage loaded={loaded} answer={answer} runningHref={paths.running(loaded.stage.id)} />;
}
