import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAttachments } from "~/domain/attachments/finding.server";
import { listCategories } from "~/domain/editions/finding.server";
import { listIndicators } from "~/domain/indicators/finding.server";
import { dayInJakarta } from "~/domain/kernel/days";
import type { Reason } from "~/domain/kernel/reasons";
import { findProposal, findSpbeForm } from "~/domain/proposals/finding.server";
import { mayForward } from "~/domain/proposals/policy";
import { findProposalDraft } from "~/domain/submission/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { readiness } from "~/domain/submission/readiness";
import { findUnitStory } from "~/domain/units/story.server";
import { findAdvice } from "~/domain/writing/advising.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Answers } from "~/routes/pieces/proposal/answers";
import { AttachmentList, withKindTitles } from "~/routes/pieces/proposal/attachment-list";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { writers } from "../writers";
import { Readiness } from "./readiness";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const draft = await findProposalDraft(context, proposal);
  const categories = await listCategories(context, proposal.editionId);
  return {
    proposal,
    team: draft.team,
    spbe: await findSpbeForm(context, proposal.id),
    indicators: await listIndicators(context, proposal.id),
    unit: await findUnitStory(context, proposal.unitId, dayInJakarta(context.now)),
    sections: draft.sections,
    files: withKindTitles(await listAttachments(context, proposal.id)),
    category: categories.find(({ id }) => id === proposal.categoryId)?.name,
    checks: readiness(draft, context.now),
    advice: await findAdvice(context, draft),
    refusal: mayForward(context.actor, proposal, context.now),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const forward = form(nothing, async () => {
    await forwardProposal(context, id);
    return done(paths.proposal(id), "forwarded");
  });
  return act(words, await readForm(request), { "": forward });
}

export const meta = titled((words) => words.proposals.check.title);

export default function CheckAnswers() {
  const { proposal, team, spbe, indicators, unit, sections, files, category, checks, advice, refusal } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { check } = words.proposals;
  return (
    <>
      <PageHeading kicker={proposal.title} title={check.title} lead={check.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      <SectionHeading id="kesiapan" title={words.proposals.overview.readiness} />
      <Readiness proposalId={proposal.id} checks={checks} advice={advice} />
      <IdentitySummary
        identity={{ ...proposal, category, team, spbe }}
        unit={unit}
        href={paths.identity(proposal.id)}
      />
      <IndicatorSection indicators={indicators} href={paths.indicators(proposal.id)} />
      <SectionHeading id="jawaban" title={check.sections} />
      <Answers answers={sections} hrefOf={(code) => paths.section(proposal.id, code)} />
      <AttachmentList files={files} href={paths.attachments(proposal.id)} />
      <Forward refusal={refusal} missing={checks.filter(({ met }) => !met).length} />
      <p>
        <a href={paths.proposal(proposal.id)}>{check.back}</a>
      </p>
    </>
  );
}

function Forward({ refusal, missing }: { refusal: Reason | undefined; missing: number }) {
  const words = useWords();
  const { check } = words.proposals;
  if (refusal) return <Notice tone="info" title={words.reasons[refusal]} />;
  if (missing > 0)
    return (
      <Notice tone="warn" title={check.notYet(missing)}>
        <a href="#kesiapan">{check.toMissing}</a>
      </Notice>
    );
  return (
    <form method="post">
      <ButtonRow>
        <Button>{check.forward}</Button>
      </ButtonRow>
    </form>
  );
}
