import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEditionBySlug } from "~/domain/editions/finding.server";
import { listAnnounced, listDecrees } from "~/domain/plenary/finding.server";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { anyContext } from "~/web/guards.server";
import { publicHeaders } from "~/web/public-page";
import { orRespond } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const edition = await orRespond(findEditionBySlug(context, partOf(params, "edition")));
  const lists = await listAnnounced(context, edition.id);
  return {
    edition,
    lists: lists.sort((a, b) => b.position - a.position),
    decrees: await listDecrees(context, edition.id),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const headers = () => publicHeaders;

export const meta = titled<Data>((words, { edition }) => words.publicPages.results.title(edition.name));

export default function ResultsPage() {
  const { edition, lists, decrees } = useLoaderData<typeof loader>();
  const { results } = useWords().publicPages;
  return (
    <>
      <PageHeading title={results.title(edition.name)} lead={results.lead} />
      {lists.length === 0 && <Empty title={results.none}>{results.noneText}</Empty>}
      {lists.map((list) => (
        <AnnouncedList
          key={`${list.stageId}-${list.trackId}`}
          list={list}
          decrees={decrees.filter(({ stageId }) => stageId === list.stageId)}
        />
      ))}
    </>
  );
}

function AnnouncedList({ list, decrees }: { list: Data["lists"][number]; decrees: Data["decrees"] }) {
  const { results } = useWords().publicPages;
  const language = useLanguage();
  const determination = decrees.at(-1);
  const id = `daftar-${list.stageId}${list.trackId ?? ""}`;
  return (
    <section aria-labelledby={id} className="flow">
      <h2 id={id}>{results.list(list.label)}</h2>
      <p>
        {determination
          ? results.determined(determination.decreeNo, showDay(language, determination.decreeOn))
          : results.announced(list.number, showDay(language, list.at))}
      </p>
      {decrees.slice(1).map(({ decreeNo, reason = "" }, place) => {
        const before = decrees[place];
        return (
          before && (
            <p key={decreeNo} className="text-muted">
              {results.replaced(before.decreeNo, showDay(language, before.decreeOn), reason)}
            </p>
          )
        );
      })}
      <DataTable
        caption={results.list(list.label)}
        captionHidden
        empty={results.nobodyPassed}
        columns={[
          { key: "title", label: results.name, heading: true },
          { key: "unit", label: results.unit },
          { key: "category", label: results.category },
        ]}
        rows={list.entries.map(({ entryId, title, unit, category }) => ({
          key: entryId,
          cells: { title, unit, category },
        }))}
      />
    </section>
  );
}
