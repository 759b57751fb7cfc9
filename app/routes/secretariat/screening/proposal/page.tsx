import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findingResults } from "db/vocabulary";
import { listChecklist } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { found } from "~/domain/kernel/refusal";
import { namesOf } from "~/domain/people/finding.server";
import { findProposal, findReceipt } from "~/domain/proposals/finding.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { approveScreening, rejectCheck } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { asksForEndorsement } from "~/domain/screening/computed";
import { findScreening, listFindings } from "~/domain/screening/finding.server";
import { computeForOne } from "~/domain/screening/gathering.server";
import { findAskedRepair } from "~/domain/screening/outcome.server";
import { isOwnCause, mayApprove, mayCheck, mayRequestRepair } from "~/domain/screening/policy";
import { countScreeningQueue, findNextInQueue } from "~/domain/screening/queueing.server";
import { findUnitStory } from "~/domain/units/story.server";
import { findEndorsement } from "~/domain/writing/history.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Answers } from "~/routes/pieces/proposal/answers";
import { AttachmentList } from "~/routes/pieces/proposal/attachment-list";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { RepairSummary } from "~/routes/pieces/proposal/repair-summary";
import { StatusTag } from "~/routes/pieces/proposal/status";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
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
    endorsement: asksForEndorsement(items) ? undefined : await findEndorsement(context, proposal),
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
  const body = await readForm(request);
  const on = (deed: "checked" | "screened" | "rejected") => goOn(context, request, id, deed);
  return act(words, body, {
    approve: form(nothing, async () => {
      await approveScreening(context, id, seenIn(body));
      return on("screened");
    }),
    reject: form(nothing, async () => {
      await rejectCheck(context, id, seenIn(body));
      return on("rejected");
    }),
    "": form(nothing, async () => {
      await checkProposal(context, id, await findingsIn(context, id, body));
      return on("checked");
    }),
  });
}

/** To the next proposal of the same selection, or back where none is left. */
async function goOn(context: Context, request: Request, id: string, deed: "checked" | "screened" | "rejected") {
  const { edition } = await findProposal(context, id);
  const filter = queueFilterOf(new URL(request.url).searchParams);
  const next = await findNextInQueue(context, edition.id, filter, id);
  if (next) return done(`${paths.screening(next)}${queueSearch(filter)}`, `${deed}-next`);
  return done(deed === "checked" ? paths.screening(id) : `${paths.screeningQueue}?edisi=${edition.slug}`, deed);
}

/** What was decided on each item of the checklist; an item that was left open is left out. */
async function findingsIn(context: Context, id: string, body: FormData) {
  const proposal = await findProposal(context, id);
  const items = await listChecklist(context, proposal.editionId);
  return items.flatMap((item) => {
    const result = findingResults.find((one) => one === body.get(`result-${item.id}`));
    return result ? [{ itemId: item.id, result, note: body.get(`note-${item.id}`)?.toString() }] : [];
  });
}

export const meta = titled<Data>((_words, { content }) => content.title);

export default function ScreeningPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { screening: says } = words.secretariat;
  const { proposal, number, content, items, computed, findings, screening, endorsement, repair, may } = loaded;
  const faults = answer ? [...answer.errors, ...faultsIn({ ...answer, items, computed, words })] : [];
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
