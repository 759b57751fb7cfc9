import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isActive } from "~/domain/jobs/job";
import { findSureness } from "~/domain/ranking/advised.server";
import { askForAdvice } from "~/domain/ranking/advising.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { StatusLine } from "~/ui/status";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { deciders } from "../deciders";
import { Around } from "./around";
import { Judges } from "./judges";
import { Moved } from "./moved";
import { How, Summary } from "./summary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  const list = new URL(request.url).searchParams.get("daftar");
  const { stage, lists, shown, advice, job, ...rest } = await orRespond(
    findSureness(context, partOf(params, "stageId"), list),
  );
  return {
    ...rest,
    stage: { id: stage.id, name: stage.name },
    lists: lists.map(({ trackId, label }) => ({ trackId, label })),
    shown: { trackId: shown.trackId, label: shown.label },
    advice: advice && {
      places: advice.places,
      seed: advice.seed,
      draws: advice.draws,
      computedAt: advice.computedAt,
      // Of judges only what the page names them for.
      summary: { ...advice.summary, judges: undefined },
    },
    job: job && { id: job.id, isActive: isActive(job), isFailed: job.status === "failed" },
  };
}

export type SurenessData = Awaited<ReturnType<typeof loader>>;
export type Advice = NonNullable<SurenessData["advice"]>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, deciders);
  const stageId = partOf(params, "stageId");
  return act(wordsFor(languageOf(request)), await readForm(request), {
    "": form(nothing, async () => paths.job(await askForAdvice(context, stageId))),
  });
}

export const meta = titled<SurenessData>((words, { stage }) => `${words.sureness.title}: ${stage.name}`);

/** How sure the line of a stage's standings is, and what the severity of judges would change. */
export default function SurenessPage() {
  const { stage, advice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { sureness: says } = useWords();
  return (
    <>
      <PageHeading kicker={<a href={paths.standings(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      <Lists />
      {!advice && <Missing />}
      {advice && (
        <>
          {advice.summary.warnings.map((warning) => (
            <Notice key={warning} tone="warn" title={says.warnings[warning]} />
          ))}
          <Summary />
          <Around />
          <Moved />
          <Judges />
          <How />
        </>
      )}
    </>
  );
}

/** Not computed yet: on its way, or to be asked for. */
function Missing() {
  const { job, mayAsk } = useLoaderData<typeof loader>();
  const { sureness: says } = useWords();
  if (job?.isActive) {
    return (
      <>
        <StatusLine tone="info">{says.running}</StatusLine>
        <p>
          <a href={paths.job(job.id)}>{says.follow}</a>
        </p>
      </>
    );
  }
  return (
    <>
      {job?.isFailed && <Notice tone="danger" title={says.failed} />}
      <p>
        {says.none} {!mayAsk && says.noneText}
      </p>
      {mayAsk && (
        <form method="post">
          <p className="max-w-measure">{says.askText}</p>
          <ButtonRow>
            <Button>{says.ask}</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function Lists() {
  const { stage, lists, shown } = useLoaderData<typeof loader>();
  const { sureness: says } = useWords();
  if (lists.length === 1) return null;
  return (
    <nav aria-label={says.lists}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {lists.map(({ trackId, label }) => (
          <li key={trackId}>
            <a
              href={trackId ? `${paths.sureness(stage.id)}?daftar=${trackId}` : paths.sureness(stage.id)}
              aria-current={trackId === shown.trackId ? "page" : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-bold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
