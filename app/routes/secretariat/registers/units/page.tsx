import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unitKinds } from "db/vocabulary";
import { listUnits } from "~/domain/units/listing.server";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { showDay } from "~/words/formats";
import { officers } from "../../officers";
import { unitFilter } from "./filter";

const pageSize = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const asked = new URL(request.url).searchParams;
  const filter = unitFilter(asked);
  const page = pageOf(asked);
  const units = await listUnits(context, filter);
  const rows = units.slice((page - 1) * pageSize, page * pageSize);
  return { filter, page, search: asked.toString(), total: units.length, rows };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled((words) => words.units.title);

export default function Units() {
  const loaded = useLoaderData<typeof loader>();
  const { units: says } = useWords();
  const { rows, page, total, search } = loaded;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <ButtonRow>
        <ButtonLink href={paths.newUnit}>{says.add}</ButtonLink>
        <ButtonLink href={paths.imports} variant="secondary">
          {says.viaImport}
        </ButtonLink>
      </ButtonRow>
      <Filters {...loaded} />
      <DownloadLinks href={paths.unitsDownload} />
      <List rows={rows} />
      <Pages page={page} size={pageSize} total={total} search={search} />
    </>
  );
}

function Filters({ filter }: Pick<Data, "filter">) {
  const words = useWords();
  const { units: says } = words;
  return (
    <FilterBar label={says.filters} submitLabel={words.search} resetHref={paths.units} resetLabel={words.reset}>
      <TextField id="cari" name="cari" type="search" label={says.keyword} defaultValue={filter.search} />
      <SelectField
        id="jenis"
        name="jenis"
        label={says.kind}
        defaultValue={filter.kind}
        options={[
          { value: "", label: words.all },
          ...unitKinds.map((kind) => ({ value: kind, label: says.kinds[kind] })),
        ]}
      />
    </FilterBar>
  );
}

function List({ rows }: Pick<Data, "rows">) {
  const { units: says } = useWords();
  const language = useLanguage();
  return (
    <DataTable
      caption={says.caption}
      captionHidden
      empty={says.none}
      columns={[
        { key: "name", label: says.name, heading: true },
        { key: "kind", label: says.kind },
        { key: "parent", label: says.parent },
        { key: "place", label: says.place },
        { key: "names", label: says.names },
        { key: "people", label: says.people, align: "end" },
        { key: "agents", label: says.agents, align: "end" },
      ]}
      rows={rows.map((unit) => ({
        key: unit.id,
        cells: {
          name: <a href={paths.oneUnit(unit.id)}>{unit.name}</a>,
          kind: says.kinds[unit.kind],
          parent: unit.parent ?? says.noParent,
          place: [unit.city, unit.province, unit.timeZone].filter(Boolean).join(", "),
          names: (
            <ul className="space-y-1">
              {unit.names.map(({ shortName, fromOn }) => (
                <li key={fromOn}>{says.since(shortName, showDay(language, fromOn))}</li>
              ))}
            </ul>
          ),
          people: unit.people,
          agents: unit.agents,
        },
      }))}
    />
  );
}
