import type { EditionStatus, ProposalStatus } from "db/vocabulary";
import { daysUntil } from "~/domain/kernel/days";
import type { Step } from "~/domain/writing/history.server";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { StatusLine, Tag } from "~/ui/status";
import { showDay, showMoment } from "~/words/formats";

const tones = {
  draft: "neutral",
  with_head: "info",
  returned: "warn",
  endorsed: "info",
  submitted: "info",
  in_repair: "warn",
  eligible: "done",
  ineligible: "danger",
  withdrawn: "neutral",
  not_submitted: "neutral",
  disqualified: "danger",
} as const satisfies Record<ProposalStatus, string>;

export function StatusTag({ status }: { status: ProposalStatus }) {
  const words = useWords();
  return <Tag tone={tones[status]}>{words.statuses.proposal[status]}</Tag>;
}

type Shown = {
  status: ProposalStatus;
  updatedAt: Date;
  edition: { slug: string; status: EditionStatus; closesAt: Date };
};
type Props = { proposal: Shown; step: Step | undefined; now: Date };

/** Where a proposal stands, as a sentence with who and when. */
export function StatusSentence({ proposal, step, now }: Props) {
  const words = useWords();
  const { status: says } = words.proposals;
  const language = useLanguage();
  const since = showDay(language, step?.at ?? proposal.updatedAt);
  const by = step?.by ?? "";
  const { slug, status, closesAt } = proposal.edition;
  const left = `${words.daysLeft(daysUntil(closesAt, now))} (${showMoment(language, closesAt)})`;
  const sentences: Record<ProposalStatus, string> = {
    draft: says.draft(left),
    with_head: says.with_head(since, by, left),
    returned: says.returned(since, by, left),
    endorsed: says.endorsed(since, by, left),
    submitted: says.submitted(since, by),
    in_repair: says.in_repair(since, by, step?.dueAt ? showMoment(language, step.dueAt) : ""),
    eligible: says.eligible(since),
    ineligible: says.ineligible(since),
    withdrawn: says.withdrawn(since, by),
    not_submitted: says.not_submitted,
    disqualified: says.disqualified,
  };
  return (
    <StatusLine tone={tones[proposal.status]}>
      {sentences[proposal.status]}
      {proposal.status === "eligible" && status === "finished" && (
        <>
          {" "}
          {says.editionOver} <a href={paths.results(slug)}>{says.results}</a>
        </>
      )}
    </StatusLine>
  );
}
