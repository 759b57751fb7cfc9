import type { SerializeFrom } from "@remix-run/node";
import type { Job, JobTrouble } from "~/domain/jobs/job";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Notice } from "~/ui/notice";
import type { Words } from "~/words/words";

/** Why a job came to nothing, in a sentence. */
export function troubleSentence({ jobs, reasons }: Words, trouble: JobTrouble | undefined): string {
  if (trouble === undefined || trouble === "fault" || trouble === "gave-up") return jobs.faults[trouble ?? "fault"];
  return reasons[trouble];
}

/** On the page on which a job was asked for: that it is on its way, or came to nothing. */
export function JobNotice({ job }: { job: SerializeFrom<Job> | Job | undefined }) {
  const words = useWords();
  const { jobs: says } = words;
  if (job?.status === "failed") {
    return (
      <Notice tone="danger" title={`${says.kinds[job.kind]}: ${says.failed.toLowerCase()}`}>
        <p>{troubleSentence(words, job.trouble)}</p>
      </Notice>
    );
  }
  if (job?.status !== "waiting" && job?.status !== "running") return null;
  return (
    <Notice tone="info" title={says.active[job.kind]}>
      <a href={paths.job(job.id)}>{says.follow}</a>
    </Notice>
  );
}
