import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAttachments } from "~/domain/attachments/finding.server";
import { listCategories } from "~/domain/editions/finding.server";
import { listIndicators } from "~/domain/indicators/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { listOutcomes } from "~/domain/plenary/outcome.server";
import { listToldTimes } from "~/domain/presentations/finding.server";
import { findProposal, findReceipt, findSpbeForm } from "~/domain/proposals/finding.server";
import { mayDelegate, mayEndorse, mayReturn, maySubmit, mayWithdraw } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { unsubmitted } from "~/domain/proposals/transitions";
import { listReleasedReplies } from "~/domain/questions/finding.server";
import { findScreeningResult } from "~/domain/screening/outcome.server";
import { listUnitAdmins } from "~/domain/submission/delegating.server";
import { findProposalDraft } from "~/domain/submission/finding.server";
import { findQuota } from "~/domain/submission/quota.server";
import { readiness } from "~/domain/submission/readiness";
import { findUnitStory } from "~/domain/units/story.server";
import { type Comparison as Compared, compareWithLastReading } from "~/domain/writing/comparing.server";
import { findLastStep } from "~/domain/writing/history.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Answers } from "~/routes/pieces/proposal/answers";
import { AttachmentList, withKindTitles } from "~/routes/pieces/proposal/attachment-list";
import { Checks } from "~/routes/pieces/proposal/checks";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { OutcomeLink } from "~/routes/pieces/proposal/outcome-link";
import { PresentationLink } from "~/routes/pieces/proposal/presentation-link";
import { ReleasedReplies } from "~/routes/pieces/proposal/released-replies";
import { ScreeningNotices } from "~/routes/pieces/proposal/screening-outcome";
import { StatusSentence } from "~/routes/pieces/proposal/status";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useWords } from "../visitor";
import { Comparison, changesIn } from "./comparison";
import { decisionsOn } from "./decision-form.server";
import { type Choices, Decisions } from "./decisions";
import { unitStaff } from "./staff";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, unitStaff);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const draft = await findProposalDraft(context, proposal);
  const categories = await listCategories(context, proposal.editionId);
  const receipt = await findReceipt(context, proposal.id);
  const isOpen = unsubmitted.includes(proposal.status);
  return {
    proposal,
    sections: draft.sections,
    team: draft.team,
    files: withKindTitles(await listAttachments(context, proposal.id)),
    spbe: await findSpbeForm(context, proposal.id),
    indicators: await listIndicators(context, proposal.id),
    unit: await findUnitStory(context, proposal.unitId, dayInJakarta(receipt?.submittedAt ?? context.now)),
    category: categories.find(({ id }) => id === proposal.categoryId)?.name,
    categories,
    missing: isOpen ? readiness(draft, context.now).filter(({ met }) => !met) : [],
    receipt: receipt !== undefined,
    choices: await choicesOf(context, proposal),
    comparison: isOpen ? await worthReading(compareWithLastReading(context, proposal, draft.sections)) : undefined,
    step: await findLastStep(context, proposal),
    outcome: await findScreeningResult(context, proposal),
    judged: await listOutcomes(context, proposal.id),
    times: proposal.status === "eligible" ? await listToldTimes(context, proposal.id) : [],
    replies: proposal.status === "eligible" ? await listReleasedReplies(context, proposal.id) : [],
    isOwnWork: mayEndorse(context.actor, proposal, context.now) === "own-work",
    now: context.now,
  };
}

/** Before the first return there is nothing to compare, unless something did change. */
async function worthReading(comparing: Promise<Compared | undefined>): Promise<Compared | undefined> {
  const comparison = await comparing;
  const isFirstReading = comparison?.from === "forward" && changesIn(comparison) === 0;
  return isFirstReading ? undefined : comparison;
}

async function choicesOf(context: Context, proposal: Proposal): Promise<Choices> {
  const { actor, now } = context;
  const allows = (verdict: string | undefined) => verdict === undefined;
  const may = {
    endorse: allows(mayEndorse(actor, proposal, now)),
    submit: allows(maySubmit(actor, proposal, now)),
    delegate: allows(mayDelegate(actor, proposal, now)),
    return: allows(mayReturn(actor, proposal, now)),
    withdraw: allows(mayWithdraw(actor, proposal, now)),
  };
  return {
    may,
    admins: may.endorse || may.delegate ? await listUnitAdmins(context, proposal.unitId) : [],
    delegatedTo: proposal.delegatedTo,
    quota: await findQuota(context, proposal),
    closesAt: proposal.edition.closesAt,
    now,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, unitStaff);
  const words = wordsFor(languageOf(request));
  return act(words, await readForm(request), decisionsOn(context, partOf(params, "proposalId"), words));
}

export const meta = titled<Data>((_words, { proposal }) => proposal.title);

export default function UnitProposal() {
  const loaded = useLoaderData<typeof loader>();
  const { proposal, sections, files, team, spbe, indicators, category, step, outcome, judged, isOwnWork, now } = loaded;
  const { missing, receipt, choices, comparison } = loaded;
  const answer = useActionData<typeof action>();
  const { unit, proposals, papers, reasons } = useWords();
  const mayDecide = Object.values(choices.may).some(Boolean);
  return (
    <>
      <PageHeading kicker={`${proposal.edition.name} · ${proposal.track.name}`} title={proposal.title} />
      <StatusSentence proposal={proposal} step={step} now={now} />
      <FormErrors errors={answer?.errors ?? []} />
      <OutcomeLink proposalId={proposal.id} steps={judged} />
      <PresentationLink proposalId={proposal.id} times={loaded.times} now={now} />
      <ReleasedReplies replies={loaded.replies} />
      {isOwnWork && <Notice tone="info" title={reasons["own-work"]} />}
      <ScreeningNotices outcome={outcome} />
      {missing.length > 0 && <Missing missing={missing} />}
      {mayDecide && (
        <p>
          <a href="#keputusan">{unit.toDecision}</a>
        </p>
      )}
      {comparison && changesIn(comparison) > 0 && (
        <p>
          <a href="#perubahan">{unit.compare.changed(changesIn(comparison))}</a>
        </p>
      )}
      {comparison && <Comparison comparison={comparison} categories={loaded.categories} />}
      <SectionHeading id="isi-proposal" title={unit.content} />
      <ButtonRow>
        {receipt && (
          <ButtonLink href={paths.receipt(proposal.id)} variant="secondary">
            {proposals.overview.receipt}
          </ButtonLink>
        )}
        <ButtonLink href={paths.proposalPaper(proposal.id)} variant="quiet">
          {papers.proposal.download}
        </ButtonLink>
      </ButtonRow>
      <IdentitySummary identity={{ ...proposal, category, team, spbe }} unit={loaded.unit} />
      <Answers answers={sections} />
      <IndicatorSection indicators={indicators} />
      <AttachmentList files={files} />
      {mayDecide && (
        <>
          <SectionHeading id="keputusan" title={unit.decision} />
          <Decisions {...choices} seen={step?.seq} typed={answer?.typed} errors={answer?.errors ?? []} />
        </>
      )}
    </>
  );
}

/** What would keep the proposal from being submitted; its writers mend it. */
function Missing({ missing }: Pick<Data, "missing">) {
  const { unit } = useWords();
  return (
    <Notice tone="warn" title={unit.missingTitle(missing.length)}>
      <Checks checks={missing} />
    </Notice>
  );
}
