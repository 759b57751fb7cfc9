import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "~/domain/kernel/context";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { chooseTied, type Motion, withdrawMotion } from "~/domain/plenary/moving.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { type Deed, done, paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { deciders } from "../deciders";
import { Confirming } from "./confirming";
import { StandingsList } from "./list";
import { loadStandings } from "./loading.server";
import { readMotion } from "./motion-form";
import { Motions } from "./motions";
import { Remarks } from "./remarks";
import { Sealed } from "./sealed";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const asked = new URL(request.url).searchParams;
  return orRespond(loadStandings(context, partOf(params, "stageId"), asked));
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "stageId");
  const form = await readForm(request);
  const intent = form.get("intent")?.toString() ?? "";
  const { motion, errors, typed } = readMotion(words, form);

  if (intent === "move" && errors.length > 0) return data({ errors, typed }, { status: 400 });
  if ((intent === "confirm" || intent === "close") && form.get("sure") !== "on") {
    return data({ errors: [{ href: "#sure", text: words.plenary.standings.sureMissing }], typed }, { status: 400 });
  }
  const refusal = await refusalOf(act(context, intent, id, motion, form.get("motionId")?.toString() ?? ""));
  if (refusal) return data({ errors: [{ href: "", text: words.reasons[refusal] }], typed }, { status: 409 });
  return redirect(done(paths.standings(id), deedOf[intent] ?? "stage-moved"));
}

const deedOf: Record<string, Deed> = { move: "motion-carried", withdraw: "motion-withdrawn", confirm: "confirmed" };

async function act(context: Context, intent: string, id: string, motion: Motion, motionId: string): Promise<unknown> {
  if (intent === "close") return closeStage(context, id);
  if (intent === "move") return chooseTied(context, id, motion);
  if (intent === "withdraw") return withdrawMotion(context, id, motionId);
  if (intent === "confirm") return confirmStage(context, id);
  throw data(null, { status: 400 });
}

export const meta = titled<Data>((words, { stage }) => `${words.plenary.title}: ${stage.name}`);

export default function StandingsPage() {
  const { stage, isLast, progress, decided } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading kicker={words.plenary.title} title={stage.name} />
      <StatusLine tone="info">{words.statuses.stage[stage.status]}</StatusLine>
      <p className="print:hidden">
        <a href={paths.running(stage.id)} className="inline-flex min-h-11 items-center">
          {words.running.link}
        </a>
      </p>
      <FormErrors errors={errors} />
      {progress && <Sealed progress={progress} />}
      {decided && (
        <>
          <Confirming stage={stage} decided={decided} isLast={isLast} errors={errors} />
          <Remarks decided={decided} />
          <Motions decided={decided} typed={answer?.typed} errors={errors} />
          <DownloadLinks href={paths.standingsDownload(stage.id)} />
          <StandingsList stage={stage} decided={decided} />
        </>
      )}
    </>
  );
}
