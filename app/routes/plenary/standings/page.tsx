import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { mayCompare } from "~/domain/calibration/policy";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { chooseTied, withdrawMotion } from "~/domain/plenary/moving.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { optional, sure } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { deciders } from "../deciders";
import { Confirming } from "./confirming";
import { StandingsList } from "./list";
import { Lists, standingsListHref } from "./lists";
import { loadStandings } from "./loading.server";
import { motionForm } from "./motion-form";
import { Motions } from "./motions";
import { Remarks } from "./remarks";
import { Sealed } from "./sealed";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const asked = new URL(request.url).searchParams;
  const loaded = await orRespond(loadStandings(context, partOf(params, "stageId"), asked));
  return { ...loaded, mayCompare: mayCompare(context.actor, loaded.stage) === undefined };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "stageId");
  const confirmed = z.object({ sure: sure(words.plenary.standings.sureMissing) });
  const list = new URL(request.url).searchParams.get("daftar");
  const next = (deed: Deed) => done(standingsListHref(id, list), deed);
  return act(words, await readForm(request), {
    close: form(confirmed, async () => {
      await closeStage(context, id);
      return next("stage-moved");
    }),
    move: form(motionForm(words), async (motion) => {
      return next((await chooseTied(context, id, motion)) === "carried" ? "motion-carried" : "motion-lost");
    }),
    withdraw: form(z.object({ motionId: optional }), async ({ motionId }) => {
      await withdrawMotion(context, id, motionId);
      return next("motion-withdrawn");
    }),
    confirm: form(confirmed, async () => {
      await confirmStage(context, id);
      return next("confirmed");
    }),
  });
}

export const meta = titled<Data>((words, { stage }) => `${words.plenary.title}: ${stage.name}`);

/** The list that is shown, there too. */
function surenessHref(stageId: string, trackId: string | null): string {
  return trackId ? `${paths.sureness(stageId)}?daftar=${trackId}` : paths.sureness(stageId);
}

export default function StandingsPage() {
  const { stage, isLast, progress, decided, mayCompare } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading kicker={words.plenary.title} title={stage.name} />
      <StatusLine tone="info">{words.statuses.stage[stage.status]}</StatusLine>
      {stage.kind === "field_visit" && (
        <p className="print:hidden">
          <a href={paths.visits(stage.id)} className="inline-flex min-h-11 items-center">
            {words.visits.chair.link}
          </a>
        </p>
      )}
      <p className="print:hidden">
        <a href={paths.running(stage.id)} className="inline-flex min-h-11 items-center">
          {words.running.link}
        </a>
        {mayCompare && (
          <a href={paths.comparisons(stage.id)} className="ms-6 inline-flex min-h-11 items-center">
            {words.calibration.chair.link}
          </a>
        )}
      </p>
      <FormErrors errors={errors} />
      {progress && <Sealed progress={progress} />}
      {decided && (
        <>
          <Confirming stage={stage} decided={decided} isLast={isLast} errors={errors} />
          <Remarks stage={stage} decided={decided} />
          <p className="print:hidden">
            <a href={surenessHref(stage.id, decided.shown.trackId)} className="inline-flex min-h-11 items-center">
              {words.sureness.link}
            </a>
          </p>
          <Lists stage={stage} decided={decided} />
          <Motions decided={decided} typed={answer?.typed} errors={errors} />
          <DownloadLinks href={paths.standingsDownload(stage.id)} />
          <StandingsList stage={stage} decided={decided} />
        </>
      )}
    </>
  );
}
