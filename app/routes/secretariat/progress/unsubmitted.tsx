import { stuckAfterDays, unsubmittedHolders } from "~/domain/progress/holding";
import { type ProposalSorting, progressPageSize } from "~/domain/progress/sorting";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { Pages } from "~/routes/pieces/lists/pages";
import { Completeness, HeldBy } from "~/routes/pieces/lists/progress-cells";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { StatusTag } from "~/routes/pieces/proposal/status";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { CheckboxField } from "~/ui/checkbox-field";
import { FilterBar } from "~/ui/filter-bar";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { showMoment } from "~/words/formats";
import type { ProposalView } from "./loading.server";

/** What is not handed in yet, title by title; the texts are their writers' own. */
export function UnsubmittedTable(view: ProposalView) {
  const { filter, total, search } = view;
  return (
    <>
      <Filters {...view} />
      <DownloadLinks href={paths.unsubmittedDownload} />
      <Results {...view} />
      <Pages page={filter.page} size={progressPageSize} total={total} search={search} />
    </>
  );
}

function Filters({ filter, edition }: ProposalView) {
  const words = useWords();
  const { list, holders } = words.progress;
  const reset = `${paths.progress}?lihat=proposal&edisi=${encodeURIComponent(edition.slug)}`;
  return (
    <FilterBar label={list.filters} submitLabel={words.search} resetHref={reset} resetLabel={words.reset}>
      <input type="hidden" name="lihat" value="proposal" />
      <input type="hidden" name="edisi" value={edition.slug} />
      <SelectField
        id="pemegang"
        name="pemegang"
        label={list.holder}
        defaultValue={filter.holder}
        options={[
          { value: "", label: words.all },
          ...unsubmittedHolders.map((holder) => ({ value: holder, label: holders[holder] })),
        ]}
      />
      <CheckboxField
        id="macet"
        name="macet"
        value="ya"
        label={list.onlyStuck(stuckAfterDays)}
        defaultChecked={filter.onlyStuck}
      />
    </FilterBar>
  );
}

function Results({ rows, filter, search }: ProposalView) {
  const { list } = useWords().progress;
  const language = useLanguage();
  const sortable = (key: ProposalSorting) => ({
    href: withParameters(search, { urut: key, hal: undefined }),
    ...(filter.sort === key ? { sorted: "ascending" as const } : {}),
  });
  return (
    <DataTable
      caption={list.caption}
      captionHidden
      empty={<p>{list.none}</p>}
      columns={[
        { key: "title", label: list.name, heading: true, ...sortable("title") },
        { key: "unit", label: list.unit },
        { key: "status", label: useWords().unit.status },
        { key: "holder", label: list.holder },
        { key: "missing", label: list.missing },
        { key: "changed", label: list.changed, ...sortable("unchanged") },
      ]}
      rows={rows.map((proposal) => ({
        key: proposal.id,
        cells: {
          title: proposal.title,
          unit: proposal.unit,
          status: <StatusTag status={proposal.status} />,
          holder: <HeldBy proposal={proposal} />,
          missing: <Completeness proposal={proposal} />,
          changed: showMoment(language, proposal.updatedAt),
        },
      }))}
    />
  );
}
