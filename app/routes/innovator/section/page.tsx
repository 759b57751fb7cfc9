import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { leavePlace, openPlace, takeOverPlace } from "~/domain/collaboration/locking.server";
import { listShelves } from "~/domain/evidence/desk.server";
import type { Context } from "~/domain/kernel/context";
import { Refusal } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { findProposal, findWrittenSection, listWrittenSections } from "~/domain/proposals/finding.server";
import { mayLookBack, mayWrite } from "~/domain/proposals/policy";
import { findsIn } from "~/domain/proposals/revealing";
import { findVersion } from "~/domain/writing/answer-history.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { insistFewSaves } from "~/web/personal-limits.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { savedHeaders } from "~/web/saving-door.server";
import { showMoment, showSeconds } from "~/words/formats";
import { HeldNotice } from "../locking/held-notice";
import { LockedNotice } from "../locking/locked-notice";
import { takeOverIntent } from "../locking/take-over";
import { writers } from "../writers";
import { Conflict } from "./conflict";
import { conflictWith } from "./conflict.server";
import { Editor, Reader } from "./editor";
import { EvidenceLink } from "./evidence-link";
import { typedAnswer } from "./typed-answer";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const section = await orRespond(findWrittenSection(context, proposal, partOf(params, "section")));
  const sections = await listWrittenSections(context, proposal);
  const place = sections.findIndex(({ code }) => code === section.code);
  const writable = mayWrite(context.actor, proposal, context.now) === undefined;
  const looksBack = section.version > 0 && !mayLookBack(context.actor, proposal);
  return {
    proposal: { id: proposal.id, title: proposal.title, status: proposal.status },
    section,
    shelves: await listShelves(context, proposal),
    place: place + 1,
    total: sections.length,
    writable,
    holder: writable ? await orRespond(openPlace(context, proposal.id, section.code)) : undefined,
    last: looksBack ? await findVersion(context, proposal, section.id, section.version) : undefined,
    account: actorId(context.actor),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const { proposalId = "", section = "" } = params;
  const form = await readForm(request);
  if (form.get("intent") === takeOverIntent) {
    return takeOver(context, proposalId, section, form.get("text")?.toString());
  }
  const input = typedAnswer(form);
  try {
    await insistFewSaves(actorId(context.actor));
    const saved = await orNotFound(saveAnswer(context, proposalId, section, input));
    if (form.get("next")) return redirect(await leave(context, proposalId, section));
    const headers = savedHeaders(request, saved);
    const at = showSeconds(languageOf(request), saved.savedAt);
    return data({ savedAt: at, refusal: undefined, text: input.text, conflict: undefined }, { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason } = error;
    const meanwhile = reason === "stale-version" || reason === "held-by-another";
    const conflict = meanwhile ? await conflictWith(context, proposalId, section, input.text) : undefined;
    const headers = { "X-Refusal": reason };
    return data({ savedAt: undefined, refusal: reason, text: input.text, conflict }, { status: 409, headers });
  }
}

/** With what was typed and refused, the page goes on from there; without, it is opened afresh. */
async function takeOver(context: Context, proposalId: string, section: string, text: string | undefined) {
  await orRespond(takeOverPlace(context, proposalId, section));
  if (text === undefined) return redirect(done(paths.section(proposalId, section), "section-taken-over"));
  const conflict = await conflictWith(context, proposalId, section, text);
  return data({ savedAt: undefined, refusal: undefined, text, conflict });
}

/** On to the next section; whoever waits for this one may have it at once. */
async function leave(context: Context, proposalId: string, code: string): Promise<string> {
  await leavePlace(context, proposalId, code);
  const proposal = await findProposal(context, proposalId);
  const sections = await listWrittenSections(context, proposal);
  const next = sections[sections.findIndex((section) => section.code === code) + 1];
  return next ? paths.section(proposalId, next.code) : paths.proposal(proposalId);
}

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export const meta = titled<Data>((_words, { section }) => section.title);

export default function SectionPage() {
  const { proposal, section, shelves, place, total, writable, holder, account } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { section: says } = words.proposals;
  const conflict = writable ? answer?.conflict : undefined;
  const told = answer?.refusal && answer.refusal !== "stale-version" ? answer.refusal : undefined;
  const written = { section, text: answer?.text ?? section.text };
  return (
    <>
      <PageHeading
        kicker={`${proposal.title} · ${says.position(place, total)}`}
        title={section.title}
        lead={section.prompt}
      />
      <FormErrors errors={told ? [{ href: "#text", text: words.reasons[told] }] : []} />
      {holder && <HeldNotice holder={holder} typed={conflict && answer && { text: [answer.text] }} />}
      {conflict && <Conflict conflict={conflict} section={section.code} proposalId={proposal.id} held={!!holder} />}
      {answer?.savedAt && <Notice tone="done" live title={says.saved(answer.savedAt)} />}
      {answer?.savedAt && section.words > section.wordLimit && <Notice tone="warn" title={says.overNote} />}
      <PersonalData title={section.title} text={written.text} />
      {!writable && <LockedNotice status={proposal.status} />}
      {writable && !holder ? (
        <Editor
          {...written}
          savesAt={paths.sectionSaving(proposal.id, section.code)}
          account={account}
          conflict={conflict}
          acknowledged={answer?.savedAt !== undefined}
        />
      ) : (
        (!holder || !conflict) && <Reader {...written} />
      )}
      <EvidenceLink proposalId={proposal.id} sectionId={section.id} shelves={shelves} />
      <LastSaved />
      <p>
        <a href={paths.proposal(proposal.id)}>{says.toOverview}</a>
      </p>
    </>
  );
}

function PersonalData({ title, text }: { title: string; text: string }) {
  const { advice } = useWords();
  const found = findsIn(text);
  if (found.length === 0) return undefined;
  return (
    <Notice tone="warn" title={advice.personal}>
      {advice.says.revealing({ where: { section: title }, found })}
    </Notice>
  );
}

function LastSaved() {
  const { proposal, section, last } = useLoaderData<typeof loader>();
  const { history } = useWords().collaboration;
  const language = useLanguage();
  return (
    last && (
      <p className="text-sm text-muted">
        {history.last(last.by, showMoment(language, last.savedAt))}{" "}
        <a href={paths.sectionHistory(proposal.id, section.code)}>{history.link}</a>
      </p>
    )
  );
}

/** "not-found" becomes the 404 page; every other refusal is for the form to show. */
async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal && error.reason === "not-found") throw data(null, { status: 404 });
    throw error;
  }
}
