import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAttachments } from "~/domain/attachments/finding.server";
import { listCategories } from "~/domain/editions/finding.server";
import { listIndicators } from "~/domain/indicators/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { endorseProposal, returnProposal } from "~/domain/proposals/endorsing.server";
import { findDraft, findProposal, findReceipt, findSpbeForm } from "~/domain/proposals/finding.server";
import { findLastStep } from "~/domain/proposals/history.server";
import { mayEndorse, mayReturn, maySubmit, mayWithdraw } from "~/domain/proposals/policy";
import { submitProposal, withdrawProposal } from "~/domain/proposals/submitting.server";
import { findOutcome } from "~/domain/screening/outcome.server";
import { findUnitStory } from "~/domain/units/story.server";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { Answers } from "../answers";
import { AttachmentList, withKindTitles } from "../attachment-list";
import { FormErrors } from "../form";
import { IdentitySummary } from "../identity-summary";
import { IndicatorSection } from "../indicator-list";
import { StatusSentence } from "../proposal-status";
import { ScreeningOutcome } from "../screening-outcome";
import { titled } from "../title";
import { useWords } from "../visitor";
import { Decisions } from "./decisions";
import { unitStaff } from "./staff";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, unitStaff);
  const { actor, now } = context;
  const proposal = await orRespond(findProposal(context, params.proposalId ?? ""));
  const { sections, team } = await findDraft(context, proposal);
  const categories = await listCategories(context, proposal.editionId);
  const receipt = await findReceipt(context, proposal.id);
  return {
    proposal,
    sections,
    files: withKindTitles(await listAttachments(context, proposal.id)),
    team,
    spbe: await findSpbeForm(context, proposal.id),
    indicators: await listIndicators(context, proposal.id),
    unit: await findUnitStory(context, proposal.unitId, dayInJakarta(receipt?.submittedAt ?? now)),
    category: categories.find(({ id }) => id === proposal.categoryId)?.name,
    may: {
      endorse: mayEndorse(actor, proposal, now) === undefined,
      submit: maySubmit(actor, proposal, now) === undefined,
      return: mayReturn(actor, proposal, now) === undefined,
      withdraw: mayWithdraw(actor, proposal, now) === undefined,
    },
    step: await findLastStep(context, proposal),
    outcome: await findOutcome(context, proposal),
    now,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, unitStaff);
  const words = wordsFor(languageOf(request));
  const id = params.proposalId ?? "";
  const form = await readForm(request);
  const note = form.get("note")?.toString() ?? "";
  const intent = form.get("intent");

  const missing = missingTick(words, form);
  if (missing) return data({ errors: [missing], note }, { status: 400 });
  const refusal = await refusalOf(decide(context, id, intent, note));
  if (refusal)
    return data(
      { errors: [{ href: intent === "return" ? "#note" : "", text: words.reasons[refusal] }], note },
      { status: 409 },
    );
  if (intent === "submit") return redirect(done(paths.receipt(id), "submitted"));
  const deed = intent === "endorse" ? "endorsed" : intent === "return" ? "returned" : "withdrawn";
  return redirect(done(paths.unitProposal(id), deed));
}

async function decide(context: Context, id: string, intent: FormDataEntryValue | null, note: string): Promise<unknown> {
  if (intent === "endorse") return endorseProposal(context, id);
  if (intent === "submit") return submitProposal(context, id);
  if (intent === "return") return returnProposal(context, id, note);
  if (intent === "withdraw") return withdrawProposal(context, id);
  throw data(null, { status: 400 });
}

function missingTick({ unit }: Words, form: FormData) {
  const unticked = (name: string) => form.get(name) !== "on";
  if (form.get("intent") === "submit" && unticked("declared")) return { href: "#declared", text: unit.declareMissing };
  if (form.get("intent") === "withdraw" && unticked("sure")) return { href: "#sure", text: unit.withdrawMissing };
  return undefined;
}

export const meta = titled<Data>((_words, { proposal }) => proposal.title);

export default function UnitProposal() {
  const loaded = useLoaderData<typeof loader>();
  const { proposal, sections, files, team, spbe, indicators, category, may, step, outcome, now } = loaded;
  const answer = useActionData<typeof action>();
  const { unit, proposals } = useWords();
  const handedIn = ["submitted", "in_repair", "eligible", "ineligible"].includes(proposal.status);
  return (
    <>
      <PageHeading kicker={`${proposal.edition.name} · ${proposal.track.name}`} title={proposal.title} />
      <StatusSentence proposal={proposal} step={step} now={now} />
      <FormErrors errors={answer?.errors ?? []} />
      <ScreeningOutcome outcome={outcome} />
      {handedIn && (
        <ButtonRow>
          <ButtonLink href={paths.receipt(proposal.id)}>{proposals.overview.receipt}</ButtonLink>
        </ButtonRow>
      )}
      <Decisions may={may} note={answer?.note} errors={answer?.errors ?? []} />
      <SectionHeading id="isi-proposal" title={unit.content} />
      <IdentitySummary identity={{ ...proposal, category, team, spbe }} unit={loaded.unit} />
      <Answers answers={sections} />
      <IndicatorSection indicators={indicators} />
      <AttachmentList files={files} />
    </>
  );
}
