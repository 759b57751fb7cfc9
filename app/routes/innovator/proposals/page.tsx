import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { holdsAny } from "~/domain/people/actor";
import { listOwnProposals } from "~/domain/proposals/finding.server";
import { StatusTag } from "~/routes/pieces/proposal/status";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { showMoment } from "~/words/formats";
import { beginners, writers } from "../writers";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  return { proposals: await listOwnProposals(context), begins: holdsAny(context.actor, beginners) };
}

export const meta = titled((words) => words.proposals.list.title);

export default function Proposals() {
  const { proposals, begins } = useLoaderData<typeof loader>();
  const { list } = useWords().proposals;
  const language = useLanguage();
  return (
    <>
      <PageHeading title={list.title} lead={list.lead} />
      {begins && (
        <ButtonRow>
          <ButtonLink href={paths.newProposal}>{list.begin}</ButtonLink>
        </ButtonRow>
      )}
      {proposals.length === 0 ? (
        <Empty title={list.none}>{list.noneText}</Empty>
      ) : (
        <DataTable
          caption={list.caption}
          captionHidden
          empty={list.none}
          columns={[
            { key: "title", label: list.name, heading: true },
            { key: "status", label: list.status },
            { key: "edition", label: list.edition },
            { key: "changed", label: list.changed },
          ]}
          rows={proposals.map(({ id, title, status, edition, updatedAt }) => ({
            key: id,
            cells: {
              title: <a href={paths.proposal(id)}>{title}</a>,
              status: <StatusTag status={status} />,
              edition: edition.name,
              changed: showMoment(language, updatedAt),
            },
          }))}
        />
      )}
    </>
  );
}
