import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPlenaryStages } from "~/domain/plenary/finding.server";
import { listDecidedEditions } from "~/domain/running/deciding.server";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { deciders } from "../deciders";
import { EditionSteps } from "./edition-steps";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, deciders);
  return { stages: await listPlenaryStages(context), editions: await listDecidedEditions(context) };
}

export const meta = titled((words) => words.plenary.title);

export default function PlenaryStages() {
  const { stages, editions } = useLoaderData<typeof loader>();
  const words = useWords();
  const { plenary } = words;
  return (
    <>
      <PageHeading title={plenary.title} lead={plenary.lead} />
      <EditionSteps editions={editions} />
      {editions.length > 0 && <SectionHeading id="tahap" title={plenary.caption} />}
      {stages.length === 0 ? (
        <Empty title={plenary.none}>{undefined}</Empty>
      ) : (
        <DataTable
          caption={plenary.caption}
          captionHidden
          empty={plenary.none}
          columns={[
            { key: "stage", label: plenary.stage, heading: true },
            { key: "edition", label: plenary.edition },
            { key: "status", label: plenary.status },
          ]}
          rows={stages.map(({ id, name, edition, status }) => ({
            key: id,
            cells: {
              stage: <a href={paths.standings(id)}>{name}</a>,
              edition,
              status: <Tag tone={status === "closed" ? "warn" : "neutral"}>{words.statuses.stage[status]}</Tag>,
            },
          }))}
        />
      )}
    </>
  );
}
