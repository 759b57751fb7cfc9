import { Pages } from "~/routes/pieces/lists/pages";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { FilterBar } from "~/ui/filter-bar";
import { SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import type { AssigningData } from "./loading.server";

/** Who reads what, page by page, found by number, title or judge. */
export function AssignedEntries({ loaded }: { loaded: AssigningData }) {
  const words = useWords();
  const { assigning: says } = words;
  const { stage, filter, entries, total, search, judges } = loaded;
  return (
    <>
      <SectionHeading id="peserta" title={says.entries} aside={String(total)} />
      <FilterBar
        action={`${paths.assigning(stage.id)}#peserta`}
        label={says.entries}
        submitLabel={words.search}
        resetHref={`${paths.assigning(stage.id)}#peserta`}
        resetLabel={words.reset}
      >
        <TextField id="cari" name="cari" label={says.search} defaultValue={filter.text} />
        <SelectField
          id="juri-dicari"
          name="juri"
          label={says.ofJudge}
          defaultValue={filter.judgeId}
          options={[{ value: "", label: words.all }, ...judges.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </FilterBar>
      <DataTable
        caption={says.entries}
        captionHidden
        empty={<p>{says.none}</p>}
        columns={[
          { key: "title", label: says.name, heading: true },
          { key: "category", label: says.category },
          { key: "readers", label: says.readers },
          { key: "change", label: says.change },
        ]}
        rows={entries.map(({ id, number, title, category, readers }) => ({
          key: id,
          cells: {
            title: (
              <>
                {title}
                <span className="block text-sm font-normal text-muted">{number}</span>
              </>
            ),
            category: category ?? "–",
            readers: <Readers readers={readers} />,
            change: (
              <a href={paths.assignedEntry(stage.id, id)} aria-label={says.changeNamed(number)}>
                {says.change}
              </a>
            ),
          },
        }))}
      />
      <Pages page={filter.page} size={loaded.perPage} total={total} search={search} />
    </>
  );
}

function Readers({ readers }: Pick<AssigningData["entries"][number], "readers">) {
  const { assigning: says } = useWords();
  return (
    <ul>
      {readers.map(({ assignmentId, name, isLocked }) => (
        <li key={assignmentId}>
          {name}
          {isLocked && <span className="text-muted"> ({says.lockedMark})</span>}
        </li>
      ))}
    </ul>
  );
}
