import type { ProposalStatus } from "db/vocabulary";
import { daysUntil } from "~/domain/kernel/days";
import { StatusLine, Tag } from "~/ui/status";
import { showDay } from "~/words/formats";
import { useLanguage, useWords } from "./visitor";

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

type Shown = { status: ProposalStatus; updatedAt: Date; edition: { closesAt: Date } };

/** Where a proposal stands, as a sentence with who and when. */
export function StatusSentence({ proposal, now }: { proposal: Shown; now: Date }) {
  const words = useWords();
  const { status: says } = words.proposals;
  const language = useLanguage();
  const since = showDay(language, proposal.updatedAt);
  const left = words.daysLeft(daysUntil(proposal.edition.closesAt, now));
  const sentences: Record<ProposalStatus, string> = {
    draft: says.draft(left),
    with_head: says.with_head(since, left),
    returned: says.returned(since),
    endorsed: says.endorsed(left),
    submitted: says.submitted(since),
    in_repair: says.in_repair,
    eligible: says.eligible,
    ineligible: says.ineligible,
    withdrawn: says.withdrawn,
    not_submitted: says.not_submitted,
    disqualified: says.disqualified,
  };
  return <StatusLine tone={tones[proposal.status]}>{sentences[proposal.status]}</StatusLine>;
}
