import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listEditionsInCharge } from "~/domain/editions/finding.server";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { showRange } from "~/words/formats";
import { officers } from "../officers";
import { editionTones } from "./tones";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return { editions: await listEditionsInCharge(context) };
}

export const meta = titled((words) => words.editions.title);

export default function EditionList() {
  const { editions } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = useLanguage();
  const { list: says, title } = words.editions;
  return (
    <>
      <PageHeading title={title} lead={says.lead} />
      <ButtonRow>
        <ButtonLink href={paths.newEdition}>{says.create}</ButtonLink>
      </ButtonRow>
      <DataTable
        caption={says.caption}
        captionHidden
        empty={<Empty title={says.none} />}
        columns={[
          { key: "name", label: says.name, heading: true },
          { key: "year", label: says.year, align: "end" },
          { key: "registration", label: says.registration },
          { key: "status", label: says.status },
        ]}
        rows={editions.map(({ id, name, year, opensAt, closesAt, status }) => ({
          key: id,
          cells: {
            name: <a href={paths.preparedEdition(id)}>{name}</a>,
            year,
            registration: showRange(language, opensAt, closesAt),
            status: <Tag tone={editionTones[status]}>{words.statuses.edition[status]}</Tag>,
          },
        }))}
      />
    </>
  );
}
