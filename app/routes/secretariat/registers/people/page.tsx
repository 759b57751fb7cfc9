import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { roles } from "db/vocabulary";
import { listAgentYears, listPeople } from "~/domain/accounts/listing.server";
import { holds } from "~/domain/people/actor";
import { listUnits } from "~/domain/units/listing.server";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { keepers } from "../../officers";
import { AccountState, RoleList, TermList } from "../account-facts";
import { peopleFilter } from "./filter";

const pageSize = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, keepers);
  const asked = new URL(request.url).searchParams;
  const filter = peopleFilter(asked);
  const page = pageOf(asked);
  const units = await listUnits(context);
  return {
    filter,
    isOfficer: holds(context.actor, "secretariat"),
    page,
    search: asked.toString(),
    years: await listAgentYears(context),
    units: units.map(({ id, shortName }) => ({ id, shortName })),
    ...(await listPeople(context, filter, page)),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled((words) => words.people.title);

export default function People() {
  const loaded = useLoaderData<typeof loader>();
  const { people: says } = useWords();
  const { rows, page, total, search, isOfficer } = loaded;
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <ButtonRow>
        <ButtonLink href={paths.newPerson}>{says.open.title}</ButtonLink>
        {isOfficer && (
          <ButtonLink href={paths.imports} variant="secondary">
            {says.viaImport}
          </ButtonLink>
        )}
      </ButtonRow>
      <Filters {...loaded} />
      <DownloadLinks href={paths.peopleDownload} />
      <List rows={rows} />
      <Pages page={page} size={pageSize} total={total} search={search} />
    </>
  );
}

function Filters({ filter, units, years }: Pick<Data, "filter" | "units" | "years">) {
  const words = useWords();
  const { people: says } = words;
  const all = { value: "", label: words.all };
  return (
    <FilterBar label={says.filters} submitLabel={words.search} resetHref={paths.people} resetLabel={words.reset}>
      <TextField id="cari" name="cari" type="search" label={says.keyword} defaultValue={filter.search} />
      <SelectField
        id="unit"
        name="unit"
        label={says.unit}
        defaultValue={filter.unitId}
        options={[all, ...units.map(({ id, shortName }) => ({ value: id, label: shortName }))]}
      />
      <SelectField
        id="peran"
        name="peran"
        label={says.role}
        defaultValue={filter.role}
        options={[all, ...roles.map((role) => ({ value: role, label: words.statuses.role[role] }))]}
      />
      <SelectField
        id="agen"
        name="agen"
        label={says.agentIn}
        defaultValue={filter.agentYear ? String(filter.agentYear) : ""}
        options={[all, ...years.map((year) => ({ value: String(year), label: says.agentYear(String(year)) }))]}
      />
    </FilterBar>
  );
}

function List({ rows }: Pick<Data, "rows">) {
  const { people: says } = useWords();
  return (
    <DataTable
      caption={says.caption}
      captionHidden
      empty={says.none}
      columns={[
        { key: "name", label: says.name, heading: true },
        { key: "email", label: says.email },
        { key: "roles", label: says.roles },
        { key: "agent", label: says.agent },
        { key: "state", label: says.state },
      ]}
      rows={rows.map((person) => ({
        key: person.id,
        cells: {
          name: <a href={paths.person(person.id)}>{person.name}</a>,
          email: <span className="break-all">{person.email}</span>,
          roles: <RoleList grants={person.grants} />,
          agent: <TermList terms={person.terms} />,
          state: <AccountState person={person} />,
        },
      }))}
    />
  );
}
