import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Actor, capacitiesOf, holdsAny } from "~/domain/people/actor";
import { findReceiptSheet } from "~/domain/submission/printing.server";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Document, Facts } from "~/ui/document";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { QrCode } from "~/ui/qr-code";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { receiptFacts } from "./facts";

/** Writers, heads and organisers of the proposal alike may keep its receipt: the finder says who. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { content, ...receipt } = await orRespond(findReceiptSheet(context, partOf(params, "proposalId")));
  return {
    receipt: { ...receipt, title: content.title, unit: content.unit.name, track: content.track },
    answers: content.answers.map(({ code, title, words }) => ({ code, title, words })),
    attachments: content.attachments.map(({ id, kind, name, sha256 }) => ({ id, kind, name, sha256 })),
    back: backFor(context.actor, { proposalId: receipt.proposalId, unitId: content.unit.id }),
    checkAddress: publicUrl(request) + paths.verification(receipt.code),
  };
}

/** The page of the proposal on which the reader works, where there is one. */
function backFor(actor: Actor, { proposalId, unitId }: { proposalId: string; unitId: string }): string | undefined {
  if (holdsAny(actor, ["unit_head", "unit_admin"], { unitId })) return paths.unitProposal(proposalId);
  return capacitiesOf(actor).some((own) => own === "innovator" || own === "collaborator")
    ? paths.proposal(proposalId)
    : undefined;
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled((words) => words.proposals.receipt.title);

export default function ReceiptPage() {
  const { receipt, answers, attachments, back, checkAddress } = useLoaderData<typeof loader>();
  const words = useWords();
  const { receipt: says } = words.proposals;
  const { receipt: paper } = words.papers;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {receipt.withdrawn && (
        <Notice tone="warn" title={paper.withdrawn}>
          {paper.withdrawnText}
        </Notice>
      )}
      <ButtonRow>
        <ButtonLink href={paths.receiptPaper(receipt.proposalId)}>{paper.download}</ButtonLink>
        <ButtonLink href={paths.proposalPaper(receipt.proposalId)} variant="secondary">
          {paper.proposal}
        </ButtonLink>
      </ButtonRow>
      <Document>
        <Facts items={receiptFacts(useLanguage(), words, receipt)} />
        <Checking address={checkAddress} code={receipt.code} />
        <Contents answers={answers} attachments={attachments} />
      </Document>
      {back && (
        <p>
          <a href={back}>{words.proposals.receipt.back}</a>
        </p>
      )}
    </>
  );
}

function Checking({ address, code }: { address: string; code: string }) {
  const { receipt: paper } = useWords().papers;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <QrCode text={address} className="size-36" />
      <p className="min-w-0 basis-60 grow">
        {paper.scan}
        <br />
        <a href={paths.verification(code)} className="text-sm break-all">
          {address}
        </a>
      </p>
    </div>
  );
}

function Contents({ answers, attachments }: Pick<Data, "answers" | "attachments">) {
  const { receipt: paper } = useWords().papers;
  return (
    <>
      <h2>{paper.contents}</h2>
      <DataTable
        caption={paper.answersCaption}
        empty=""
        columns={[
          { key: "section", label: paper.section, heading: true },
          { key: "words", label: paper.words, align: "end" },
        ]}
        rows={answers.map(({ code, title, words }) => ({ key: code, cells: { section: title, words } }))}
      />
      <DataTable
        caption={paper.attachmentsCaption}
        empty={<p>{paper.noAttachments}</p>}
        columns={[
          { key: "file", label: paper.file, heading: true },
          { key: "kind", label: paper.kind },
          { key: "sha256", label: paper.sha256 },
        ]}
        rows={attachments.map(({ id, kind, name, sha256 }) => ({
          key: id,
          cells: { file: name, kind, sha256: <span className="font-mono text-sm break-all">{sha256}</span> },
        }))}
      />
    </>
  );
}
