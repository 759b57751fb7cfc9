import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { eachProposal } from "~/domain/proposals/exporting.server";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { chosenEdition } from "../../chosen-edition.server";
import { officers } from "../../officers";
import { proposalFilter } from "./filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition } = await chosenEdition(context, request);
  if (!edition) throw data(null, { status: 404 });
  const { exports: says, statuses, secretariat } = wordsFor(languageOf(request));
  const { list } = secretariat;
  return download(request, {
    name: `${says.fileNames.proposals}-${edition.slug}`,
    title: list.title,
    now: context.now,
    rows: eachProposal(context, edition.id, proposalFilter(new URL(request.url).searchParams)),
    columns: [
      { label: list.number, width: 22, value: ({ number }) => number },
      { label: list.name, width: 60, value: ({ title }) => title },
      { label: list.unit, width: 40, value: ({ unit }) => unit },
      { label: list.track, width: 16, value: ({ track }) => track },
      { label: list.status, width: 28, value: ({ status }) => statuses.proposal[status] },
      { label: says.held, width: 22, value: ({ status }) => says.holders[status] },
      { label: says.changedAt, width: 22, value: ({ updatedAt }) => updatedAt },
      { label: says.receiptAt, width: 22, value: ({ submittedAt }) => submittedAt },
    ],
  });
}
