import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findContinuation } from "~/domain/continuation/finding.server";
import { findAdvice } from "~/domain/proposals/advising.server";
import { findDraft, findLastReturn, findProposal } from "~/domain/proposals/finding.server";
import { findLastStep } from "~/domain/proposals/history.server";
import { mayWrite } from "~/domain/proposals/policy";
import { isReady, readiness } from "~/domain/proposals/readiness";
import { findScreening } from "~/domain/screening/finding.server";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TaskList } from "~/ui/task-list";
import { requireContext } from "~/web/guards.server";
import { paths } from "~/web/paths";
import { orRespond } from "~/web/refusals.server";
import { StatusSentence } from "../proposal-status";
import { titled } from "../title";
import { useWords } from "../visitor";
import { continuationTask } from "./continuation-task";
import { Readiness } from "./readiness";
import { writers } from "./writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, params.proposalId ?? ""));
  const draft = await findDraft(context, proposal);
  const screening = await findScreening(context, proposal.id);
  return {
    proposal,
    sections: draft.sections.map(({ code, title, words, wordLimit }) => ({ code, title, words, wordLimit })),
    checks: readiness(draft, context.now),
    advice: await findAdvice(context, draft),
    continues: (await findContinuation(context, proposal.id)) !== undefined,
    writable: mayWrite(context.actor, proposal, context.now) === undefined,
    returned: proposal.status === "returned" ? await findLastReturn(context, proposal.id) : undefined,
    grounds: proposal.status === "ineligible" ? screening?.grounds : undefined,
    step: await findLastStep(context, proposal),
    now: context.now,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((_words, { proposal }) => proposal.title);

export default function ProposalPage() {
  const { proposal, sections, checks, advice, continues, writable, returned, grounds, step, now } =
    useLoaderData<typeof loader>();
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
      {grounds && (
        <Notice tone="danger" title={overview.grounds}>
          {grounds}
        </Notice>
      )}
      {handedIn && (
        <ButtonRow>
          <ButtonLink href={paths.receipt(proposal.id)}>{overview.receipt}</ButtonLink>
        </ButtonRow>
      )}
      <SectionHeading id="isi-proposal" title={overview.tasks} />
      <Tasks proposalId={proposal.id} sections={sections} checks={checks} continues={continues} />
      {writable && (
        <>
          <SectionHeading id="kesiapan" title={overview.readiness} />
          <Readiness proposalId={proposal.id} checks={checks} advice={advice} />
          <ButtonRow>
            <ButtonLink href={paths.checkAnswers(proposal.id)} variant={isReady(checks) ? "primary" : "secondary"}>
              {overview.check}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
    </>
  );
}

type TasksProps = { proposalId: string } & Pick<Data, "sections" | "checks" | "continues">;

function Tasks({ proposalId, sections, checks, continues }: TasksProps) {
  const { continuation, proposals } = useWords();
  const { overview } = proposals;
  const described = checks.filter(({ place }) => place === "identity").every(({ met }) => met);
  return (
    <TaskList
      items={[
        {
          href: paths.identity(proposalId),
          title: overview.identity,
          hint: overview.identityHint,
          status: described
            ? { tone: "done", label: overview.statuses.filled }
            : { tone: "neutral", label: overview.statuses.incomplete },
        },
        ...sections.map(({ code, title, words, wordLimit }) => ({
          href: paths.section(proposalId, code),
          title,
          hint: overview.words(words, wordLimit),
          status:
            words === 0
              ? { tone: "neutral" as const, label: overview.statuses.empty }
              : words > wordLimit
                ? { tone: "danger" as const, label: overview.statuses.over }
                : { tone: "done" as const, label: overview.statuses.filled },
        })),
        continuationTask(proposalId, checks, continues, continuation),
      ]}
    />
  );
}
