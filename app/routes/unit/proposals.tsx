import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Followed, followUnitProposals } from "~/domain/progress/following.server";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Completeness, HeldBy, TimeLeft } from "~/routes/pieces/lists/progress-cells";
import { StatusTag } from "~/routes/pieces/proposal/status";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { titled } from "../title";
import { useWords } from "../visitor";
import { inGroups } from "./groups";
import { unitStaff } from "./staff";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, unitStaff);
  return { proposals: await followUnitProposals(context), now: context.now };
}

export const meta = titled((words) => words.unit.title);

export default function UnitProposals() {
  const { proposals, now } = useLoaderData<typeof loader>();
  const { unit } = useWords();
  const { waiting, underway, done } = inGroups(proposals);
  return (
    <>
      <PageHeading title={unit.title} lead={unit.lead} />
      <DownloadLinks href={paths.unitProposalsDownload} />
      <Group title={unit.waiting} proposals={waiting} empty={unit.waitingNone} now={now} />
      <Group title={unit.underway} proposals={underway} empty={unit.none} now={now} />
      <Group title={unit.done} proposals={done} empty={unit.none} now={now} isDone />
    </>
  );
}

type GroupProps = { title: string; proposals: Followed[]; empty: string; now: Date; isDone?: boolean };

function Group({ title, proposals, empty, now, isDone = false }: GroupProps) {
  const { unit } = useWords();
  const open = [
    { key: "missing", label: unit.missing },
    { key: "left", label: unit.left },
  ];
  return (
    <>
      <SectionHeading title={title} />
      <DataTable
        caption={title}
        captionHidden
        empty={<p className="text-muted">{empty}</p>}
        columns={[
          { key: "title", label: unit.name, heading: true },
          { key: "edition", label: unit.edition },
          { key: "status", label: unit.status },
          { key: "holder", label: unit.holder },
          ...(isDone ? [] : open),
        ]}
        rows={proposals.map((proposal) => ({
          key: proposal.id,
          cells: {
            title: <a href={paths.unitProposal(proposal.id)}>{proposal.title}</a>,
            edition: proposal.edition.name,
            status: <StatusTag status={proposal.status} />,
            holder: <HeldBy proposal={proposal} />,
            missing: <Completeness proposal={proposal} />,
            left: <TimeLeft closesAt={proposal.edition.closesAt} now={now} />,
          },
        }))}
      />
    </>
  );
}
