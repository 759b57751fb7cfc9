import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelJob } from "~/domain/jobs/asking.server";
import { findJob } from "~/domain/jobs/finding.server";
import { namesOf } from "~/domain/people/finding.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { troubleSentence } from "~/routes/pieces/job-notice";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { Progress } from "~/ui/progress";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { titled } from "../../title";
import { useLanguage, useWords } from "../../visitor";
import { comesFrom, leadsTo } from "./places";

/** How far a piece of work is. Once it is done its address leads to what came of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const job = await orRespond(findJob(context, partOf(params, "jobId")));
  if (job.status === "done") throw redirect(leadsTo(job));
  const names = await namesOf(context.db, [job.askedBy]);
  return { ...job, askedBy: names.get(job.askedBy) ?? "" };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "jobId");
  const cancel = form(nothing, async () => {
    await cancelJob(context, id);
    return paths.job(id);
  });
  return act(words, await readForm(request), { "": cancel });
}

export const meta = titled<Data>((words, { kind }) => words.jobs.kinds[kind]);

export default function JobPage() {
  const job = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { jobs: says } = words;
  return (
    <>
      <PageHeading title={says.kinds[job.kind]} />
      <FormErrors errors={answer?.errors ?? []} />
      {job.status === "cancelled" && (
        <Notice tone="info" live title={says.cancelled}>
          <p>{says.cancelledText}</p>
        </Notice>
      )}
      {job.status === "failed" && (
        <Notice tone="danger" live title={says.failed}>
          <p>{troubleSentence(words, job.trouble)}</p>
        </Notice>
      )}
      {(job.status === "waiting" || job.status === "running") && <Active job={job} />}
      <p className="text-muted">{says.asked(job.askedBy, showMoment(language, job.askedAt))}</p>
      {(job.status === "cancelled" || job.status === "failed") && (
        <ButtonRow>
          <ButtonLink href={comesFrom(job)}>{says.back[job.kind]}</ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

function Active({ job: { id, kind, subject, status, progress } }: { job: Data }) {
  const { jobs: says } = useWords();
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <div className="max-w-measure space-y-2" data-follow={paths.jobProgress(id)}>
        <p role="status" data-follow-text="">
          {status === "waiting" ? says.waiting : progress === null ? says.running : says.progress(progress)}
        </p>
        <Progress label={says.bar} percent={progress} />
      </div>
      <p>{says.mayLeave}</p>
      <form method="post">
        <ButtonRow>
          <Button variant="secondary">{says.cancel}</Button>
          <ButtonLink href={comesFrom({ kind, subject })} variant="quiet">
            {says.back[kind]}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
