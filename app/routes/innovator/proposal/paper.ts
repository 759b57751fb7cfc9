import type { LoaderFunctionArgs } from "@remix-run/node";
import { actorId } from "~/domain/people/actor";
import { findPrintable } from "~/domain/submission/printing.server";
import { printPaper } from "~/papers/printing.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { pdfResponse } from "~/web/pdf.server";
import { inPaperTurn } from "~/web/personal-limits.server";
import { orRespond, orTell } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { proposalFacts, proposalParts } from "./facts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { content, edition, isExample, number } = await orRespond(findPrintable(context, partOf(params, "proposalId")));
  const language = languageOf(request);
  const words = wordsFor(language);
  const { papers, proposals } = words;
  const paper = {
    language,
    brand: papers.brand,
    banner: isExample ? papers.example : undefined,
    title: content.title,
    lead: `${edition} · ${content.track}`,
    footer: number ? papers.proposal.footer(number, content.title) : papers.proposal.draftFooter(content.title),
    notice: number ? undefined : papers.proposal.draft,
    facts: proposalFacts(language, words, content, number),
    parts: proposalParts(language, words, content),
    answersTitle: proposals.check.sections,
    answers: content.answers.map(({ title, text, words: count, wordLimit }) => ({
      title,
      text: text || words.none,
      note: papers.proposal.wordCount(count, wordLimit),
    })),
  };
  const bytes = await orTell(
    request,
    inPaperTurn(actorId(context.actor), () => printPaper({ paper: "proposal", content: paper })),
  );
  return pdfResponse(bytes, `${number ?? "draf"}-proposal.pdf`);
}
