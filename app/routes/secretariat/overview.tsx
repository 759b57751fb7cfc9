import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ProposalStatus } from "db/vocabulary";
import { countByStatus } from "~/domain/proposals/listing.server";
import { competing } from "~/domain/proposals/transitions";
import { listStagesWithCuts } from "~/domain/stages/cuts.server";
import { CutLines } from "~/routes/pieces/cut-lines";
import { paths } from "~/site/paths";
import { Funnel } from "~/ui/funnel";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { StatusLine, Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { showRange } from "~/words/formats";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { chosenEdition } from "./chosen-edition.server";
import { EditionChoice } from "./edition-choice";
import { NoEdition } from "./no-edition";
import { officers } from "./officers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition, editions } = await chosenEdition(context, request);
  if (!edition) return null;
  const counts = await countByStatus(context, edition.id);
  return { edition, editions, counts, stages: await listStagesWithCuts(context, edition.id) };
}

type Data = NonNullable<Awaited<ReturnType<typeof loader>>>;

export const meta = titled((words) => words.secretariat.title);

export default function Overview() {
  const loaded = useLoaderData<typeof loader>();
  const { secretariat } = useWords();
  const { overview } = secretariat;
  if (!loaded) return <NoEdition title={secretariat.title} />;
  const { edition, editions, counts, stages } = loaded;
  return (
    <>
      <PageHeading title={edition.name} lead={overview.lead} />
      <EditionChoice edition={edition} editions={editions} />
      <StatusLine tone={counts.submitted > 0 ? "warn" : "done"}>
        {counts.submitted > 0 ? (
          <a href={`${paths.screeningQueue}?edisi=${edition.slug}`}>{overview.screen(counts.submitted)}</a>
        ) : (
          overview.screenNone
        )}
      </StatusLine>
      <ProposalFunnel counts={counts} />
      <SectionHeading id="tahap" title={overview.stages} />
      <Stages stages={stages} />
    </>
  );
}

function ProposalFunnel({ counts }: Pick<Data, "counts">) {
  const { overview } = useWords().secretariat;
  const sum = (statuses: readonly ProposalStatus[]) => statuses.reduce((total, status) => total + counts[status], 0);
  const step = (label: string, value: number) => ({ label, value, text: overview.text(value) });
  return (
    <Funnel
      title={overview.funnel}
      tableLabel={overview.funnelTable}
      tableCaption={overview.funnelCaption}
      tableHeads={overview.heads}
      steps={[
        step(overview.begun, sum(Object.keys(counts) as ProposalStatus[])),
        step(overview.submitted, sum(competing)),
        step(overview.eligible, counts.eligible),
      ]}
    />
  );
}

function Stages({ stages }: Pick<Data, "stages">) {
  const words = useWords();
  const language = useLanguage();
  const { overview } = words.secretariat;
  return (
    <DataTable
      caption={overview.stages}
      captionHidden
      empty=""
      columns={[
        { key: "name", label: overview.stage, heading: true },
        { key: "status", label: overview.status },
        { key: "time", label: overview.time },
        { key: "cut", label: overview.cut },
      ]}
      rows={stages.map((stage) => ({
        key: stage.id,
        cells: {
          name: <a href={paths.stage(stage.id)}>{stage.name}</a>,
          status: <Tag tone={stage.status === "open" ? "info" : "neutral"}>{words.statuses.stage[stage.status]}</Tag>,
          time: showRange(language, stage.opensAt, stage.closesAt),
          cut: <CutLines cuts={stage.cuts} />,
        },
      }))}
    />
  );
}
