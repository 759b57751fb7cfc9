import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listComparisons } from "~/domain/calibration/finding.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { ComparisonTable } from "~/routes/pieces/calibration/comparison-table";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { chairs } from "./chairs";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, chairs);
  const { stage, judges, entries } = await orRespond(listComparisons(context, partOf(params, "stageId")));
  const { criteria, scaleMin, scaleMax } = await findRubric(context, stage.rubricId);
  return {
    stage: { id: stage.id, name: stage.name },
    judges,
    entries,
    rubric: { criteria, scaleMin, scaleMax },
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.calibration.title}: ${stage.name}`);

/** How far a panel is apart on what all of its judges practised on; for its chair, without names. */
export default function Comparisons() {
  const { stage, judges, entries, rubric } = useLoaderData<typeof loader>();
  const { calibration } = useWords();
  const { chair: says } = calibration;
  return (
    <>
      <PageHeading
        kicker={<a href={paths.standings(stage.id)}>{stage.name}</a>}
        title={calibration.title}
        lead={says.lead}
      />
      {entries.length === 0 && <Empty title={calibration.none}>{calibration.noneText}</Empty>}
      {entries.map(({ id, title, handedIn, isHeld, comparison }) => (
        <section key={id} aria-labelledby={id} className="flow">
          <SectionHeading id={id} title={title} />
          <p>{says.progress(handedIn, judges)}</p>
          {isHeld && (
            <p>
              {says.held} <a href={paths.practice(stage.id)}>{calibration.judge.link}</a>
            </p>
          )}
          {!isHeld && !comparison && <p>{says.tooFew}</p>}
          {comparison && <ComparisonTable comparison={comparison} rubric={rubric} of={title} />}
        </section>
      ))}
    </>
  );
}
