import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FindingResult } from "db/vocabulary";
import { listChecklist } from "~/domain/editions/finding.server";
import { dayInJakarta } from "~/domain/kernel/days";
import { found } from "~/domain/kernel/refusal";
import { namesOf } from "~/domain/people/finding.server";
import { findProposal, findReceipt } from "~/domain/proposals/finding.server";
import { findEndorsement } from "~/domain/proposals/history.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { approveScreening, rejectCheck } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { findScreening, listFindings } from "~/domain/screening/finding.server";
import { mayApprove, mayCheck } from "~/domain/screening/policy";
import { findUnitStory } from "~/domain/units/story.server";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { Answers } from "../answers";
import { FormErrors } from "../form";
import { IdentitySummary } from "../identity-summary";
import { IndicatorSection } from "../indicator-list";
import { StatusTag } from "../proposal-status";
import { titled } from "../title";
import { useWords } from "../visitor";
import { Checklist } from "./checklist";
import { officers } from "./officers";
import { Verdict } from "./verdict";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const proposal = await orRespond(findProposal(context, params.proposalId ?? ""));
  const receipt = await orRespond(findReceipt(context, proposal.id).then(found));
  const screening = await findScreening(context, proposal.id);
  const names = await namesOf(context.db, screening ? [screening.checkedBy] : []);
  const { actor } = context;
  return {
    proposal,
    number: receipt.number,
    content: readSnapshot(receipt.content),
    unit: await findUnitStory(context, proposal.unitId, dayInJakarta(receipt.submittedAt)),
    items: await listChecklist(context, proposal.editionId),
    findings: await listFindings(context, proposal.id),
    screening: screening && { ...screening, checker: names.get(screening.checkedBy) ?? "" },
    endorsement: await findEndorsement(context, proposal),
    may: {
      check: mayCheck(actor, proposal, screening) === undefined,
      approve: screening !== undefined && mayApprove(actor, proposal, screening) === undefined,
    },
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const id = params.proposalId ?? "";
  const form = await readForm(request);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const intent = form.get("intent");

  const refusal = await refusalOf(
    intent === "approve" ? approveScreening(context, id) : intent === "reject" ? rejectCheck(context, id) : check(),
  );
  if (refusal) return data({ typed, refusal, error: words.reasons[refusal] }, { status: 409 });
  const { edition } = await findProposal(context, id);
  return redirect(
    intent === "check"
      ? done(paths.screening(id), "checked")
      : done(`${paths.screeningQueue}?edisi=${edition.slug}`, intent === "approve" ? "screened" : "rejected"),
  );

  async function check() {
    const proposal = await findProposal(context, id);
    const items = await listChecklist(context, proposal.editionId);
    const findings = items.flatMap((item) => {
      const result = typed[`result-${item.id}`];
      return isResult(result) ? [{ itemId: item.id, result, note: typed[`note-${item.id}`] }] : [];
    });
    return checkProposal(context, id, findings);
  }
}

function isResult(value: string | undefined): value is FindingResult {
  return value === "met" || value === "unmet";
}

type Answer = { typed: Record<string, string>; refusal: string };

/** The items that keep a check from being saved, each with the way to it. */
function undecided({ typed, refusal }: Answer, items: Data["items"], says: Words["secretariat"]["screening"]) {
  if (refusal === "checklist-incomplete") {
    const open = items.filter(({ id }) => !typed[`result-${id}`]);
    return open.map(({ id, text }) => ({ href: `#result-${id}`, text: `${text}: ${says.undecided}` }));
  }
  if (refusal !== "grounds-missing") return [];
  const groundless = items.filter(({ id }) => typed[`result-${id}`] === "unmet" && !typed[`note-${id}`]?.trim());
  return groundless.map(({ id, text }) => ({ href: `#note-${id}`, text: `${text}: ${says.groundMissing}` }));
}

export const meta = titled<Data>((_words, { content }) => content.title);

export default function ScreeningPage() {
  const { proposal, number, content, unit, items, findings, screening, endorsement, may } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { screening: says } = useWords().secretariat;
  return (
    <>
      <PageHeading kicker={`${number} · ${content.unit.name}`} title={content.title} />
      <p>
        <StatusTag status={proposal.status} />
      </p>
      <FormErrors errors={answer ? [{ text: answer.error }, ...undecided(answer, items, says)] : []} />
      {screening && (
        <Verdict items={items} findings={findings} endorsement={endorsement} screening={screening} may={may} />
      )}
      {may.check && <Checklist items={items} findings={findings} typed={answer?.typed} refusal={answer?.refusal} />}
      <SectionHeading id="isi" title={says.content} />
      <IdentitySummary identity={content} unit={unit} />
      <Answers answers={content.answers} />
      <IndicatorSection indicators={content.indicators} />
    </>
  );
}
