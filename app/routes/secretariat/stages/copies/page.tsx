import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { copiesPerPage, listCopies } from "~/domain/blind/preparing.server";
import { Pages } from "~/routes/pieces/lists/pages";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { FilterBar } from "~/ui/filter-bar";
import { PageHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { officers } from "../../officers";

const unchecked = "belum";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const asked = new URL(request.url).searchParams;
  const filter = {
    search: asked.get("cari") ?? "",
    onlyUnchecked: asked.get("berkas") === unchecked,
    page: pageOf(asked),
  };
  const { stage, ...listed } = await orRespond(listCopies(context, partOf(params, "stageId"), filter));
  return {
    stage: { id: stage.id, name: stage.name },
    ...listed,
    filter,
    perPage: copiesPerPage,
    search: asked.toString(),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.blind.title}: ${stage.name}`);

/** What judges of a blind stage read, entry by entry. */
export default function Copies() {
  const { stage, rows, total, unchecked: left, filter, perPage, search } = useLoaderData<typeof loader>();
  const words = useWords();
  const { blind: says } = words;
  return (
    <>
      <PageHeading kicker={<a href={paths.stage(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <p>{says.left(left)}</p>
      <FilterBar
        label={says.entries}
        submitLabel={words.search}
        resetHref={paths.copies(stage.id)}
        resetLabel={words.reset}
      >
        <TextField id="cari" name="cari" label={says.search} defaultValue={filter.search} />
        <SelectField
          id="berkas"
          name="berkas"
          label={says.which}
          defaultValue={filter.onlyUnchecked ? unchecked : ""}
          options={[
            { value: "", label: says.everything },
            { value: unchecked, label: says.onlyUnchecked },
          ]}
        />
      </FilterBar>
      <DataTable
        caption={says.entries}
        captionHidden
        empty={<p>{says.none}</p>}
        columns={[
          { key: "title", label: says.name, heading: true },
          { key: "files", label: says.files },
        ]}
        rows={rows.map(({ id, title, number, files, unchecked }) => ({
          key: id,
          cells: {
            title: (
              <>
                <a href={paths.copy(stage.id, id)}>{title}</a>
                <span className="block text-sm font-normal text-muted">{number}</span>
              </>
            ),
            files: unchecked > 0 ? <Tag tone="warn">{says.fileCount(files, unchecked)}</Tag> : says.fileCount(files, 0),
          },
        }))}
      />
      <Pages page={filter.page} size={perPage} total={total} search={search} />
    </>
  );
}
