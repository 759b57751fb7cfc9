import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findContinuation } from "~/domain/continuation/finding.server";
import { listShelves } from "~/domain/evidence/desk.server";
import { listIndicators } from "~/domain/indicators/finding.server";
import { listOutcomes } from "~/domain/plenary/outcome.server";
import { listToldTimes } from "~/domain/presentations/finding.server";
import { findLastReturn, findProposal } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { listReleasedReplies } from "~/domain/questions/finding.server";
import { findScreeningResult } from "~/domain/screening/outcome.server";
import { findProposalDraft } from "~/domain/submission/finding.server";
import { isReady, readiness } from "~/domain/submission/readiness";
import { findAdvice } from "~/domain/writing/advising.server";
import { findLastStep } from "~/domain/writing/history.server";
import { unprintable } from "~/papers/printable";
import { OutcomeLink } from "~/routes/pieces/proposal/outcome-link";
import { PresentationLink } from "~/routes/pieces/proposal/presentation-link";
import { ReleasedReplies } from "~/routes/pieces/proposal/released-replies";
import { ScreeningNotices } from "~/routes/pieces/proposal/screening-outcome";
import { StatusSentence } from "~/routes/pieces/proposal/status";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { Readiness } from "../submission/readiness";
import { writers } from "../writers";
import { PaperAndCopy } from "./paper-and-copy";
import { ProposalTasks } from "./tasks";
import { WritersLink } from "./writers-link";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const draft = await findProposalDraft(context, proposal);
  return {
    proposal,
    tasks: {
      sections: draft.sections.map(({ code, title, words, wordLimit }) => ({ code, title, words, wordLimit })),
      checks: readiness(draft, context.now),
      shelves: await listShelves(context, proposal),
      indicators: (await listIndicators(context, proposal.id)).length,
      continues: (await findContinuation(context, proposal.id)) !== undefined,
    },
    advice: await findAdvice(context, draft),
    unprintable: unprintable([proposal.title, ...draft.sections.map(({ text }) => text)]),
    writable: mayWrite(context.actor, proposal, context.now) === undefined,
    returned: proposal.status === "returned" ? await findLastReturn(context, proposal.id) : undefined,
    outcome: await findScreeningResult(context, proposal),
    judged: await listOutcomes(context, proposal.id),
    times: proposal.status === "eligible" ? await listToldTimes(context, proposal.id) : [],
    replies: proposal.status === "eligible" ? await listReleasedReplies(context, proposal.id) : [],
    step: await findLastStep(context, proposal),
    now: context.now,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((_words, { proposal }) => proposal.title);

export default function ProposalPage() {
  const loaded = useLoaderData<typeof loader>();
  const { proposal, tasks, advice, unprintable, writable, returned, outcome, judged, step, now } = loaded;
  const { overview } = useWords().proposals;
  const { edition, track } = proposal;
  const handedIn = ["submitted", "in_repair", "eligible", "ineligible", "disqualified"].includes(proposal.status);
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${track.name}`} title={proposal.title} />
      <StatusSentence proposal={proposal} step={step} now={now} />
      {returned && (
        <Notice tone="warn" title={overview.returnedNote}>
          {returned.note}
        </Notice>
      )}
      <OutcomeLink proposalId={proposal.id} steps={judged} />
      <PresentationLink proposalId={proposal.id} times={loaded.times} now={now} />
      <ReleasedReplies replies={loaded.replies} />
      <ScreeningNotices outcome={outcome} />
      {handedIn && (
        <ButtonRow>
          <ButtonLink href={paths.receipt(proposal.id)}>{overview.receipt}</ButtonLink>
        </ButtonRow>
      )}
      <PaperAndCopy proposal={proposal} unprintable={unprintable} />
      <SectionHeading id="isi-proposal" title={overview.tasks} />
      <ProposalTasks proposalId={proposal.id} {...tasks} />
      <WritersLink proposalId={proposal.id} />
      {writable && (
        <>
          <SectionHeading id="kesiapan" title={overview.readiness} />
          <Readiness proposalId={proposal.id} checks={tasks.checks} advice={advice} />
          <ButtonRow>
            <ButtonLink
              href={paths.checkAnswers(proposal.id)}
              variant={isReady(tasks.checks) ? "primary" : "secondary"}
            >
              {overview.check}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
    </>
  );
}
