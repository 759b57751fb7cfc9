import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findHolder } from "~/domain/collaboration/locking.server";
import type { Context } from "~/domain/kernel/context";
import { findProposal, findWrittenSection } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import type { Proposal, WrittenSection } from "~/domain/proposals/proposal";
import { findVersion, listVersions } from "~/domain/writing/answer-history.server";
import { differenceOf } from "~/domain/writing/difference";
import { restoreAnswer } from "~/domain/writing/restoring.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showSeconds } from "~/words/formats";
import { writers } from "../../writers";
import { VersionDifference } from "./version-difference";
import { VersionList } from "./version-list";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const section = await orRespond(findWrittenSection(context, proposal, partOf(params, "section")));
  const asked = new URL(request.url).searchParams;
  const wanted = { sectionId: section.id, page: pageOf(asked), every: asked.get("semua") === "1" };
  const writable = mayWrite(context.actor, proposal, context.now) === undefined;
  return {
    proposal: { id: proposal.id, title: proposal.title },
    section: { code: section.code, title: section.title, version: section.version },
    ...wanted,
    ...(await orRespond(listVersions(context, proposal, wanted))),
    compared: await orRespond(compare(context, proposal, section, asked)),
    writable,
    holder: writable ? await findHolder(context, proposal.id, section.code) : undefined,
  };
}

export type HistoryData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const { proposalId = "", section = "" } = params;
  const form = await readForm(request);
  const input = { restored: Number(form.get("restored")), version: Number(form.get("version")) };
  const refusal = await refusalOf(restoreAnswer(context, proposalId, section, input));
  return refusal
    ? data({ refusal }, { status: 409 })
    : redirect(done(paths.section(proposalId, section), "answer-restored"));
}

/** The two versions that the address names, the older one first, and what lies between them. */
async function compare(context: Context, proposal: Proposal, section: WrittenSection, asked: URLSearchParams) {
  const [one, other] = [Number(asked.get("dari")), Number(asked.get("ke"))];
  if (!one || !other) return undefined;
  const older = await findVersion(context, proposal, section.id, Math.min(one, other));
  const newer = await findVersion(context, proposal, section.id, Math.max(one, other));
  return { older, newer, pieces: differenceOf(older.text, newer.text) };
}

export const meta = titled<HistoryData>(
  ({ collaboration: { history } }, { section }) => `${history.title}: ${section.title}`,
);

export default function SectionHistoryPage() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { history, lock } = words.collaboration;
  const { proposal, section, compared, holder, total } = shown;
  return (
    <>
      <PageHeading
        kicker={`${proposal.title} · ${section.title}`}
        title={history.title}
        lead={total > 0 ? history.lead : undefined}
      />
      <FormErrors errors={answer ? [{ text: words.reasons[answer.refusal] }] : []} />
      {holder && <Notice tone="info" title={lock.title(holder.name, showSeconds(language, holder.since))} />}
      {compared && <VersionDifference {...shown} compared={compared} />}
      {total === 0 ? <Empty title={history.none} /> : <VersionList {...shown} />}
      <p>
        <a href={paths.section(proposal.id, section.code)}>{history.back}</a>
      </p>
    </>
  );
}
