import type { SerializeFrom } from "@remix-run/node";
import type { Job, JobResults } from "~/domain/jobs/job";
import type { AuditFinding } from "~/domain/ledger/finding";
import { JobNotice } from "~/routes/pieces/job-notice";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { showDay, showFigure, showSeconds } from "~/words/formats";
import { useLanguage, useWords } from "../visitor";

type Told = SerializeFrom<Job<"verification">> | undefined;

/** The latest that was asked for, and the latest that came to its end: a new one does not hide what an old one found. */
type Props = { job: Told; done: Told };

/** All of the ledger, the rows, the rules and the files, looked at when somebody asks, beside the portal. */
export function Verification({ job, done }: Props) {
  const { audit: says } = useWords();
  return (
    <section aria-label={says.verify} className="flow">
      <JobNotice job={job} />
      {done?.result && <Found {...done.result} at={done.askedAt} />}
      <form method="post">
        <p>{says.whatIsVerified}</p>
        <ButtonRow>
          <Button>{says.verify}</Button>
        </ButtonRow>
      </form>
    </section>
  );
}

type FoundProps = JobResults["verification"] & { at: Date };
function Found({ at, findings, isWitnessed }: FoundProps) {
  const language = useLanguage();
  const { audit: says } = useWords();
  const moment = `${showDay(language, at)}, ${showSeconds(language, at)}`;
  const broken = findings.filter(({ wrong }) => wrong > 0);
  const sum = (kind: AuditFinding["kind"]) =>
    showFigure(language, String(findings.filter((one) => one.kind === kind).reduce((all, { of }) => all + of, 0)));
  if (broken.length === 0)
    return (
      <Notice tone="done" live title={says.holds}>
        <p>{says.counted(sum("chain"), sum("rows"), sum("files"))}</p>
        {!isWitnessed && <p>{says.unwitnessed}</p>}
        <p>{says.verifiedAt(moment)}</p>
      </Notice>
    );
  return (
    <Notice tone="danger" live title={says.broken}>
      <ul className="list-disc pl-5">
        {broken.map(({ kind, name, wrong }) => (
          <li key={name}>{says.brokenPart[kind](wrong, name.replace(/^chain /, ""))}</li>
        ))}
      </ul>
      <p>{says.report}</p>
      <p>{says.verifiedAt(moment)}</p>
    </Notice>
  );
}
