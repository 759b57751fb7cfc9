import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { FindingResult } from "db/vocabulary";
import { listChecklist } from "~/domain/editions/finding.server";
import { dayInJakarta } from "~/domain/kernel/days";
import { found } from "~/domain/kernel/refusal";
import { namesOf } from "~/domain/people/finding.server";
import { findProposal, findReceipt } from "~/domain/proposals/finding.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { approveScreening, rejectCheck } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { findScreening, listFindings } from "~/domain/screening/finding.server";
import { computeForOne } from "~/domain/screening/gathering.server";
import { findAskedRepair } from "~/domain/screening/outcome.server";
import { isOwnCause, mayApprove, mayCheck, mayRequestRepair } from "~/domain/screening/policy";
import { countScreeningQueue, findNextInQueue } from "~/domain/screening/queueing.server";
import { findUnitStory } from "~/domain/units/story.server";
import { findEndorsement } from "~/domain/writing/history.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Answers } from "~/routes/pieces/proposal/answers";
import { AttachmentList } from "~/routes/pieces/proposal/attachment-list";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { RepairSummary } from "~/routes/pieces/proposal/repair-summary";
import { StatusTag } from "~/routes/pieces/proposal/status";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { queueFilterOf, queueSearch } from "../queue-filter";
import { seenIn } from "../seen";
import { Checklist, ChecklistAgain } from "./checklist";
import { faultsIn } from "./checklist-faults";
import { ScreeningDecision } from "./verdict";
import { ScreeningWays } from "./ways";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const receipt = await orRespond(findReceipt(context, proposal.id).then(found));
  const snapshot = found(await findLatestSnapshot(context, proposal.id));
  const screening = await findScreening(context, proposal.id);
  const names = await namesOf(context.db, screening ? [screening.checkedBy] : []);
  const repair = await findAskedRepair(context, proposal);
  const items = await listChecklist(context, proposal.editionId);
  const filter = queueFilterOf(new URL(request.url).searchParams);
  const { actor } = context;
  return {
    proposal,
    number: receipt.number,
    content: readSnapshot(snapshot.content),
    repairedAt: snapshot.revision > 1 ? snapshot.takenAt : undefined,
    unit: await findUnitStory(context, proposal.unitId, dayInJakarta(receipt.submittedAt)),
    items,
    computed: await computeForOne(context, proposal.id),
    findings: await listFindings(context, proposal.id),
    screening: screening && { ...screening, checker: names.get(screening.checkedBy) ?? "" },
    endorsement: items.some(({ code }) => code === "persetujuan")
      ? undefined
      : await findEndorsement(context, proposal),
    repair,
    may: {
      check: mayCheck(actor, proposal, screening) === undefined,
      approve: screening !== undefined && mayApprove(actor, proposal, screening) === undefined,
      repair: mayRequestRepair(actor, proposal, screening, repair) === undefined,
    },
    ownUnit: isOwnCause(actor, proposal),
    filter,
    next: await findNextInQueue(context, proposal.editionId, filter, proposal.id),
    counts: await countScreeningQueue(context, proposal.editionId),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const form = await readForm(request);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, value.toString()]));
  const intent = form.get("intent");
  const act = intent === "approve" ? "screened" : intent === "reject" ? "rejected" : "checked";
  const decide = act === "screened" ? approveScreening : rejectCheck;

  const refusal = await refusalOf(act === "checked" ? check() : decide(context, id, seenIn(form)));
  if (refusal) return data({ typed, refusal, error: words.reasons[refusal] }, { status: 409 });
  const { edition } = await findProposal(context, id);
  const filter = queueFilterOf(new URL(request.url).searchParams);
  const next = await findNextInQueue(context, edition.id, filter, id);
  if (next) return redirect(done(`${paths.screening(next)}${queueSearch(filter)}`, `${act}-next`));
  return redirect(done(act === "checked" ? paths.screening(id) : `${paths.screeningQueue}?edisi=${edition.slug}`, act));

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

export const meta = titled<Data>((_words, { content }) => content.title);

export default function ScreeningPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { screening: says } = words.secretariat;
  const { proposal, number, content, items, computed, findings, screening, endorsement, repair, may } = loaded;
  const faults = answer ? [{ text: answer.error }, ...faultsIn({ ...answer, items, computed, words })] : [];
  return (
    <>
      <PageHeading kicker={`${number} · ${content.unit.name}`} title={content.title} />
      <p>
        <StatusTag status={proposal.status} />
      </p>
      <FormErrors errors={faults} />
      {loaded.ownUnit && <Notice tone="info" title={words.reasons["own-unit"]} />}
      {repair && <RepairSummary repair={repair} />}
      {screening && (
        <ScreeningDecision
          items={items}
          computed={computed}
          findings={findings}
          endorsement={endorsement}
          screening={screening}
          may={may}
        />
      )}
      {may.check && (
        <ChecklistAgain screening={screening} open={answer !== undefined}>
          <Checklist
            items={items}
            computed={computed}
            findings={findings}
            typed={answer?.typed}
            refusal={answer?.refusal}
          />
        </ChecklistAgain>
      )}
      <ScreeningWays {...loaded} />
      <SectionHeading id="isi" title={says.content} />
      {loaded.repairedAt && (
        <p className="text-muted">{words.screening.checklist.repairedCopy(showMoment(language, loaded.repairedAt))}</p>
      )}
      <IdentitySummary identity={content} unit={loaded.unit} />
      <Answers answers={content.answers} />
      <IndicatorSection indicators={content.indicators} />
      <AttachmentList files={content.attachments} />
    </>
  );
}
