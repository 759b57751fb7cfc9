import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPapersOf } from "~/domain/paper-sheets/listing.server";
import { PaperSheet } from "~/routes/pieces/score-sheet/paper";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { officers } from "../../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { stage, ...rest } = await orRespond(
    listPapersOf(context, partOf(params, "stageId"), partOf(params, "judgeId")),
  );
  return { stage: { id: stage.id, name: stage.name, closesAt: stage.closesAt }, ...rest };
}

export const meta = titled((words) => words.paperSheets.print.title);

/** All sheets that are still to come of one judge, one to a page. */
export default function PapersOfJudge() {
  const { stage, judge, rubric, papers } = useLoaderData<typeof loader>();
  const { print: says, officer } = useWords().paperSheets;
  return (
    <>
      <div className="flow print:hidden">
        <PageHeading
          kicker={
            <>
              {stage.name} · <a href={paths.stagePapers(stage.id)}>{officer.title}</a>
            </>
          }
          title={says.title}
          lead={papers.length > 0 ? says.leadOfficer(judge, papers.length) : says.none}
        />
      </div>
      {papers.map(({ code, number }) => (
        <PaperSheet key={code} {...{ code, judge, rubric, stage }} entry={number} />
      ))}
    </>
  );
}
