import type { LoaderFunctionArgs } from "@remix-run/node";
import { findJob } from "~/domain/jobs/finding.server";
import { isActive, type Job } from "~/domain/jobs/job";
import { partOf } from "~/web/address";
import { eventStream } from "~/web/event-stream.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";

/** How far a job is, told as it goes on, until it has ended. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const id = partOf(params, "jobId");
  const words = wordsFor(languageOf(request));
  await orRespond(findJob(context, id));
  return eventStream(request, async () => {
    const job = await findJob(context, id);
    return { text: tell(words, job), progress: job.progress, isOver: !isActive(job) };
  });
}

function tell({ jobs: says }: Words, { status, progress }: Job): string {
  if (status === "waiting") return says.waiting;
  return progress === null ? says.running : says.progress(progress);
}
