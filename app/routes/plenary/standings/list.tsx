import { sides } from "db/vocabulary";
import { standingsPageSize } from "~/domain/ranking/sorting";
import type { Stage } from "~/domain/stages/stage";
import { Pages } from "~/routes/pieces/lists/pages";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { useLanguage, useWords } from "~/routes/visitor";
import { FilterBar } from "~/ui/filter-bar";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { showMoment } from "~/words/formats";
import { standingsListHref } from "./lists";
import type { Decided } from "./loading.server";
import { StandingsTable } from "./table";

type Props = { stage: Stage; decided: Decided };

/** The standings to look through: found, filtered, page by page, and from anywhere to the cut. */
export function StandingsList({ stage, decided }: Props) {
  const { standings: says } = useWords().plenary;
  const { filter, total, search, standing, shown } = decided;
  const language = useLanguage();
  const { above, contested, below } = shown.sides;
  const isLong = above + contested + below > standingsPageSize;
  const cutPage = Math.floor(shown.lineAt / standingsPageSize) + 1;
  const isFiltered = filter.search !== undefined || filter.side !== undefined || filter.isBand === true;
  return (
    <>
      {(isLong || isFiltered) && <Filters stage={stage} decided={decided} />}
      {isLong && shown.lineAt < above + contested + below && (
        <p className="print:hidden">
          <a
            href={`${withParameters(shown.trackId ? `daftar=${shown.trackId}` : "", { hal: String(cutPage) })}#batas`}
            className="inline-flex min-h-11 items-center"
          >
            {says.toCut}
          </a>
        </p>
      )}
      <StandingsTable decided={decided} />
      <Pages page={filter.page} size={standingsPageSize} total={total} search={search} />
      <p className="text-sm text-muted">
        {says.computed(showMoment(language, standing.computedAt))} {says.hash}:{" "}
        <span className="break-all font-mono">{standing.inputsSha256}</span>
      </p>
    </>
  );
}

function Filters({ stage, decided: { filter, shown } }: Props) {
  const words = useWords();
  const { standings: says } = words.plenary;
  return (
    <FilterBar
      label={says.filters}
      submitLabel={words.search}
      resetHref={standingsListHref(stage.id, shown.trackId)}
      resetLabel={words.reset}
    >
      {shown.trackId && <input type="hidden" name="daftar" value={shown.trackId} />}
      <TextField id="cari" name="cari" type="search" label={says.keyword} defaultValue={filter.search} />
      <SelectField
        id="sisi"
        name="sisi"
        label={says.side}
        defaultValue={filter.isBand ? "zona" : filter.side}
        options={[
          { value: "", label: words.all },
          ...sides.map((side) => ({ value: side, label: `${says.sides[side]} (${shown.sides[side]})` })),
          { value: "zona", label: words.sureness.picture.title },
        ]}
      />
    </FilterBar>
  );
}
