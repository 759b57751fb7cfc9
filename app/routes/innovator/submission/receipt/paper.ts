import type { LoaderFunctionArgs } from "@remix-run/node";
import { actorId } from "~/domain/people/actor";
import { findReceiptSheet } from "~/domain/submission/printing.server";
import { grouped } from "~/papers/printable";
import { printPaper } from "~/papers/printing.server";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { pdfResponse } from "~/web/pdf.server";
import { inPaperTurn } from "~/web/personal-limits.server";
import { orRespond, orTell } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { receiptFacts } from "./facts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { content: submitted, ...receipt } = await orRespond(findReceiptSheet(context, partOf(params, "proposalId")));
  const language = languageOf(request);
  const words = wordsFor(language);
  const { papers, proposals } = words;
  const { receipt: says } = papers;
  const { title, track, unit, answers, attachments } = submitted;
  const facts = receiptFacts(language, words, { ...receipt, title, track, unit: unit.name });
  const content = {
    language,
    brand: papers.brand,
    banner: receipt.isExample ? papers.example : undefined,
    title: proposals.receipt.title,
    footer: says.footer(receipt.number, receipt.code),
    notice: receipt.withdrawn ? { title: says.withdrawn, text: says.withdrawnText } : undefined,
    facts: facts.map(({ term, detail }) => ({ term, value: detail === receipt.sha256 ? grouped(detail) : detail })),
    check: { label: says.scan, address: publicUrl(request) + paths.verification(receipt.code) },
    tables: [
      {
        title: says.answers,
        columns: [
          { label: says.section, share: 5 },
          { label: says.words, share: 1 },
        ],
        rows: answers.map(({ title, words }) => [title, String(words)]),
      },
      ...(attachments.length > 0
        ? [
            {
              title: says.attachments,
              columns: [
                { label: says.file, share: 3 },
                { label: says.kind, share: 2 },
                { label: says.sha256, share: 4, mono: true },
              ],
              rows: attachments.map(({ name, kind, sha256 }) => [name, kind, sha256]),
            },
          ]
        : []),
    ],
    remark: attachments.length > 0 ? undefined : says.noAttachments,
  };
  const bytes = await orTell(
    request,
    inPaperTurn(actorId(context.actor), () => printPaper({ paper: "receipt", content })),
  );
  return pdfResponse(bytes, `${receipt.number}.pdf`);
}
