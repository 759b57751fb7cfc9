import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { eachScreening } from "~/domain/screening/exporting.server";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { chosenEdition } from "../../chosen-edition.server";
import { officers } from "../../officers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition } = await chosenEdition(context, request);
  if (!edition) throw data(null, { status: 404 });
  const { exports: says, statuses, secretariat, screening: screeningWords } = wordsFor(languageOf(request));
  const { list, screening } = secretariat;
  const { queue } = screeningWords;
  return download(request, {
    name: `${says.fileNames.screening}-${edition.slug}`,
    title: queue.title,
    now: context.now,
    rows: eachScreening(context, edition.id),
    columns: [
      { label: queue.number, width: 22, value: ({ number }) => number },
      { label: queue.name, width: 60, value: ({ title }) => title },
      { label: queue.unit, width: 40, value: ({ unit }) => unit },
      { label: list.status, width: 28, value: ({ status }) => statuses.proposal[status] },
      { label: says.submittedAt, width: 22, value: ({ submittedAt }) => submittedAt },
      { label: says.verdict, width: 16, value: ({ verdict }) => verdict && screening.verdict[verdict] },
      { label: says.grounds, width: 60, value: ({ grounds }) => grounds },
      { label: says.checker, width: 30, value: ({ checker }) => checker },
      { label: says.checkedAt, width: 22, value: ({ checkedAt }) => checkedAt },
      { label: says.approver, width: 30, value: ({ approver }) => approver },
      { label: says.approvedAt, width: 22, value: ({ approvedAt }) => approvedAt },
    ],
  });
}
