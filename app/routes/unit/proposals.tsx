import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ProposalStatus } from "db/vocabulary";
import { listOwnProposals } from "~/domain/proposals/finding.server";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { paths } from "~/web/paths";
import { showMoment } from "~/words/formats";
import { StatusTag } from "../proposal-status";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { unitStaff } from "./staff";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, unitStaff);
  return { proposals: await listOwnProposals(context) };
}

type Shown = Awaited<ReturnType<typeof loader>>["proposals"];

export const meta = titled((words) => words.unit.title);

export default function UnitProposals() {
  const { proposals } = useLoaderData<typeof loader>();
  const { unit } = useWords();
  const among = (...statuses: ProposalStatus[]) => proposals.filter(({ status }) => statuses.includes(status));
  const waiting = among("with_head", "endorsed");
  const writing = among("draft", "returned");
  const done = proposals.filter((proposal) => !waiting.includes(proposal) && !writing.includes(proposal));
  return (
    <>
      <PageHeading title={unit.title} lead={unit.lead} />
      <Group title={unit.waiting} proposals={waiting} />
      <Group title={unit.writing} proposals={writing} />
      <Group title={unit.done} proposals={done} />
    </>
  );
}

function Group({ title, proposals }: { title: string; proposals: Shown }) {
  const { unit } = useWords();
  const language = useLanguage();
  return (
    <>
      <SectionHeading title={title} />
      <DataTable
        caption={title}
        captionHidden
        empty={unit.none}
        columns={[
          { key: "title", label: unit.name, heading: true },
          { key: "status", label: unit.status },
          { key: "changed", label: unit.changed },
        ]}
        rows={proposals.map(({ id, title, status, updatedAt }) => ({
          key: id,
          cells: {
            title: <a href={paths.unitProposal(id)}>{title}</a>,
            status: <StatusTag status={status} />,
            changed: showMoment(language, updatedAt),
          },
        }))}
      />
    </>
  );
}
