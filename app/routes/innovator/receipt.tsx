import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProposal, findReceipt } from "~/domain/proposals/finding.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { Document, Facts } from "~/ui/document";
import { PageHeading } from "~/ui/heading";
import { requireContext } from "~/web/guards.server";
import { paths } from "~/web/paths";
import { orRespond } from "~/web/refusals.server";
import { showDay, showSeconds } from "~/words/formats";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";

/** Writers, heads and organisers of the proposal alike may keep its receipt: the finder says who. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const proposal = await orRespond(findProposal(context, params.proposalId ?? ""));
  const receipt = await findReceipt(context, proposal.id);
  if (!receipt) throw data(null, { status: 404 });
  const { content, ...rest } = receipt;
  return {
    receipt: rest,
    unit: readSnapshot(content).unit.name,
    title: readSnapshot(content).title,
    edition: proposal.edition.name,
  };
}

export const meta = titled((words) => words.proposals.receipt.title);

export default function ReceiptPage() {
  const { receipt, unit, title, edition } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const { receipt: says } = words.proposals;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <Document>
        <Facts
          items={[
            { term: says.number, detail: receipt.number, mono: true },
            { term: says.name, detail: title },
            { term: says.unit, detail: unit },
            { term: says.edition, detail: edition },
            {
              term: says.at,
              detail: `${showDay(language, receipt.submittedAt)}, ${showSeconds(language, receipt.submittedAt)} ${words.zone}`,
            },
            { term: says.sha256, detail: receipt.sha256, mono: true },
            { term: says.code, detail: receipt.code, mono: true },
          ]}
        />
      </Document>
      <p>
        <a href={paths.verification(receipt.code)}>{says.verify}</a>
      </p>
      <p className="text-muted print:hidden">{says.print}</p>
    </>
  );
}
