import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listStageQuestions } from "~/domain/questions/finding.server";
import { isWaiting } from "~/domain/questions/question";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { officers } from "../../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { stage, questions } = await orRespond(listStageQuestions(context, partOf(params, "stageId")));
  return { stage: { id: stage.id, name: stage.name }, questions };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.questions.officer.title}: ${stage.name}`);

/** What judges asked about the entries of a stage: what waits for an answer first. */
export default function StageQuestions() {
  const { stage, questions } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().questions;
  const language = useLanguage();
  return (
    <>
      <PageHeading kicker={<a href={paths.stage(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <DataTable
        caption={says.title}
        captionHidden
        empty={says.none}
        columns={[
          { key: "entry", label: says.entry, heading: true },
          { key: "asked", label: says.askedTerm },
          { key: "state", label: says.state },
        ]}
        rows={questions.map((asked) => ({
          key: asked.id,
          cells: {
            entry: (
              <>
                <a href={paths.stageQuestion(stage.id, asked.id)}>{excerptOf(asked.text)}</a>
                <span className="block text-sm font-normal text-muted">
                  {asked.number} · {asked.proposal.title}
                </span>
              </>
            ),
            asked: (
              <>
                {asked.askedBy}
                <span className="block text-sm text-muted">{showMoment(language, asked.askedAt)}</span>
              </>
            ),
            state: <State asked={asked} />,
          },
        }))}
      />
    </>
  );
}

function State({ asked }: { asked: Data["questions"][number] }) {
  const { officer: says } = useWords().questions;
  if (asked.withdrawnAt) return <StatusLine tone="neutral">{says.withdrawn}</StatusLine>;
  if (isWaiting(asked)) return <StatusLine tone="warn">{says.waiting}</StatusLine>;
  if (asked.replies.at(-1)?.releasedAt) return <StatusLine tone="done">{says.released}</StatusLine>;
  const wasReleased = asked.replies.some(({ releasedAt }) => releasedAt);
  return (
    <StatusLine tone={wasReleased ? "info" : "done"}>{wasReleased ? says.releasedBefore : says.answered}</StatusLine>
  );
}

const excerptLength = 120;

function excerptOf(text: string): string {
  return text.length > excerptLength ? `${text.slice(0, excerptLength).trimEnd()}…` : text;
}
