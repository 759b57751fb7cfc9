import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFacts } from "~/domain/assignment/reading.server";
import { findOwnPaper } from "~/domain/paper-sheets/finding.server";
import { PaperSheet } from "~/routes/pieces/score-sheet/paper";
import { titled } from "~/routes/title";
import { useLanguage, useVisitor, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { judges } from "./judges";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const { code, stage, rubric } = await orRespond(findOwnPaper(context, id));
  const { number, title } = await findFacts(context, id);
  return { id, code, stage: { name: stage.name, closesAt: stage.closesAt }, rubric, entry: `${number} · ${title}` };
}

export const meta = titled((words) => words.paperSheets.print.title);

/** The judge's own sheet of one entry, to be printed and filled in where there is no device. */
export default function OwnPaper() {
  const { id, ...paper } = useLoaderData<typeof loader>();
  const { paperSheets, questions } = useWords();
  const judge = useVisitor()?.person?.name ?? "";
  return (
    <>
      <div className="flow print:hidden">
        <PageHeading
          kicker={<a href={paths.assignment(id)}>{questions.judge.back}</a>}
          title={paperSheets.print.title}
          lead={paperSheets.print.lead(showMoment(useLanguage(), paper.stage.closesAt))}
        />
      </div>
      <PaperSheet {...paper} judge={judge} />
    </>
  );
}
