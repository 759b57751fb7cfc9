import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { FilterBar } from "~/ui/filter-bar";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { entriesPerPage, type ListedEntries } from "./listed";

type Props = { stageId: string; listed: ListedEntries };

/** Who is in the stage, page by page. */
export function StageEntries({ stageId, listed }: Props) {
  const words = useWords();
  const { stage: says } = words.secretariat;
  const { rows, size, total, page, text, search } = listed;
  const here = `${paths.stage(stageId)}#peserta`;
  return (
    <>
      <SectionHeading id="peserta" title={says.entries} aside={String(size)} />
      {size > 0 && <DownloadLinks href={paths.entriesDownload(stageId)} />}
      {size > entriesPerPage && (
        <FilterBar
          action={here}
          label={says.entries}
          submitLabel={words.search}
          resetHref={here}
          resetLabel={words.reset}
        >
          <TextField id="cari" name="cari" label={words.assigning.search} defaultValue={text} />
        </FilterBar>
      )}
      <DataTable
        caption={says.entries}
        captionHidden
        empty={size > 0 ? words.assigning.none : says.noEntries}
        columns={[
          { key: "number", label: says.number },
          { key: "title", label: says.name, heading: true },
        ]}
        rows={rows.map(({ id, number, title, proposalId }) => ({
          key: id,
          cells: { number, title: <a href={paths.screening(proposalId)}>{title}</a> },
        }))}
      />
      <Pages page={page} size={entriesPerPage} total={total} search={search} />
    </>
  );
}
