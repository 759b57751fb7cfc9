import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proposalStatuses } from "db/vocabulary";
import { listProposals } from "~/domain/proposals/listing.server";
import { pageSize, type Sorting } from "~/domain/proposals/sorting";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf, withParameters } from "~/routes/pieces/lists/search-parameters";
import { StatusTag } from "~/routes/pieces/proposal/status";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { showMoment } from "~/words/formats";
import { chosenEdition } from "../../chosen-edition.server";
import { NoEdition } from "../../no-edition";
import { officers } from "../../officers";
import { proposalFilter } from "./filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition, editions } = await chosenEdition(context, request);
  const asked = new URL(request.url).searchParams;
  const filter = { ...proposalFilter(asked), page: pageOf(asked) };
  if (!edition) return null;
  return { edition, editions, filter, search: asked.toString(), ...(await listProposals(context, edition.id, filter)) };
}

type Data = NonNullable<Awaited<ReturnType<typeof loader>>>;

export const meta = titled((words) => words.secretariat.list.title);

export default function AllProposals() {
  const loaded = useLoaderData<typeof loader>();
  const { secretariat } = useWords();
  const { list } = secretariat;
  if (!loaded) return <NoEdition title={secretariat.list.title} />;
  const { edition, filter, search, total } = loaded;
  return (
    <>
      <PageHeading kicker={edition.name} title={list.title} />
      <Filters {...loaded} />
      <DownloadLinks href={paths.proposalsDownload} />
      <Results {...loaded} />
      <Pages page={filter.page} size={pageSize} total={total} search={search} />
    </>
  );
}

function Filters({ edition, editions, filter }: Pick<Data, "edition" | "editions" | "filter">) {
  const words = useWords();
  const { list, overview } = words.secretariat;
  return (
    <FilterBar label={list.filters} submitLabel={words.search} resetHref={paths.allProposals} resetLabel={words.reset}>
      <TextField id="cari" name="cari" type="search" label={list.keyword} defaultValue={filter.search} />
      <SelectField
        id="status"
        name="status"
        label={list.status}
        defaultValue={filter.status}
        options={[
          { value: "", label: words.all },
          ...proposalStatuses.map((status) => ({ value: status, label: words.statuses.proposal[status] })),
        ]}
      />
      <SelectField
        id="edisi"
        name="edisi"
        label={overview.choose}
        defaultValue={edition.slug}
        options={editions.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </FilterBar>
  );
}

function Results({ rows, filter, search }: Pick<Data, "rows" | "filter" | "search">) {
  const { list } = useWords().secretariat;
  const language = useLanguage();
  const sortable = (key: Sorting, direction: "ascending" | "descending") => ({
    href: withParameters(search, { urut: key, hal: undefined }),
    ...(filter.sort === key ? { sorted: direction } : {}),
  });
  return (
    <DataTable
      caption={list.caption}
      captionHidden
      empty={list.none}
      columns={[
        { key: "title", label: list.name, heading: true, ...sortable("title", "ascending") },
        { key: "number", label: list.number },
        { key: "unit", label: list.unit },
        { key: "track", label: list.track },
        { key: "status", label: list.status, ...sortable("status", "ascending") },
        { key: "changed", label: list.changed, ...sortable("changed", "descending") },
      ]}
      rows={rows.map(({ id, title, snippet, number, unit, track, status, updatedAt }) => ({
        key: id,
        cells: {
          title: <Title href={number ? paths.screening(id) : undefined} title={title} snippet={snippet} />,
          number: number ?? list.notYet,
          unit,
          track,
          status: <StatusTag status={status} />,
          changed: showMoment(language, updatedAt),
        },
      }))}
    />
  );
}

/** The title, and where a search found its words in the text. */
function Title({ href, title, snippet }: { href?: string | undefined; title: string; snippet?: string | undefined }) {
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {snippet && <span className="mt-1 block text-sm font-normal text-muted">{snippet}</span>}
    </>
  );
}
