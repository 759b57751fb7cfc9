import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listScreeningQueue } from "~/domain/screening/finding.server";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { paths } from "~/web/paths";
import { showMoment } from "~/words/formats";
import { DownloadLinks } from "../download-links";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { chosenEdition } from "./chosen-edition.server";
import { EditionChoice } from "./edition-choice";
import { officers } from "./officers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition, editions } = await chosenEdition(context, request);
  return { edition, editions, queue: edition ? await listScreeningQueue(context, edition.id) : [] };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled((words) => words.secretariat.queue.title);

export default function ScreeningQueue() {
  const { edition, editions, queue } = useLoaderData<typeof loader>();
  const { queue: says } = useWords().secretariat;
  const language = useLanguage();
  return (
    <>
      <PageHeading kicker={edition?.name} title={says.title} lead={says.lead} />
      {edition && <EditionChoice edition={edition} editions={editions} />}
      {edition && <DownloadLinks href={paths.screeningDownload} />}
      {queue.length === 0 ? (
        <Empty title={says.none}>{says.noneText}</Empty>
      ) : (
        <DataTable
          caption={says.caption}
          captionHidden
          empty={says.none}
          columns={[
            { key: "title", label: says.name, heading: true },
            { key: "number", label: says.number },
            { key: "unit", label: says.unit },
            { key: "since", label: says.since },
            { key: "step", label: says.step },
          ]}
          rows={queue.map((row) => ({
            key: row.id,
            cells: {
              title: <a href={paths.screening(row.id)}>{row.title}</a>,
              number: row.number,
              unit: row.unit,
              since: showMoment(language, row.submittedAt),
              step: <Step check={row.check} />,
            },
          }))}
        />
      )}
    </>
  );
}

function Step({ check }: Pick<Data["queue"][number], "check">) {
  const { queue: says, screening } = useWords().secretariat;
  if (!check) return <Tag tone="neutral">{says.toCheck}</Tag>;
  const verdict = screening.verdict[check.verdict];
  return <Tag tone={check.mine ? "neutral" : "warn"}>{check.mine ? says.mine(verdict) : says.toApprove(verdict)}</Tag>;
}
