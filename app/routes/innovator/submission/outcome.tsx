import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findJudgedOutcome } from "~/domain/plenary/outcome.server";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { showDay, showMoment } from "~/words/formats";

/** Writers and heads of the proposal, and who organises: the finder says who. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { proposal, steps, decrees } = await orRespond(findJudgedOutcome(context, partOf(params, "proposalId")));
  const { edition, title } = proposal;
  return { title, edition: { name: edition.name, slug: edition.slug }, steps, decree: decrees.at(-1) };
}

export const meta = titled((words) => words.proposals.outcome.title);

export default function OutcomePage() {
  const { title, edition, steps, decree } = useLoaderData<typeof loader>();
  const { outcome: says } = useWords().proposals;
  const language = useLanguage();
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${title}`} title={says.title} lead={says.lead} />
      {steps.length === 0 && <Empty title={says.none}>{says.noneText}</Empty>}
      <ol className="flow">
        {steps.map(({ stageId, stage, label, outcome, number, at, waived }) => {
          const isFinal = decree?.stageId === stageId;
          return (
            <li key={stageId} className="flow border-t border-line pt-5">
              <h2>{stage}</h2>
              <StatusLine tone={outcome === "advanced" ? "done" : "neutral"}>
                {outcome === "stopped" ? says.stopped(label) : isFinal ? says.winner : says.advanced(label)}
              </StatusLine>
              <p className="text-muted">
                {isFinal
                  ? says.decree(decree.decreeNo, showDay(language, decree.decreeOn))
                  : says.announced(number, showMoment(language, at))}
              </p>
              {waived && <p className="text-muted">{says.waived(waived.readings, waived.reason)}</p>}
            </li>
          );
        })}
      </ol>
      {steps.length > 0 && (
        <p>
          <a href={paths.results(edition.slug)}>{says.results}</a>
        </p>
      )}
    </>
  );
}
