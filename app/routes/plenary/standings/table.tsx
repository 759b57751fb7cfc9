import { isInBand } from "~/domain/ranking/advice";
import { type StandingsSorting, standingsPageSize } from "~/domain/ranking/sorting";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { useLanguage, useWords } from "~/routes/visitor";
import { CutLine } from "~/ui/cut-line";
import { DataTable } from "~/ui/table";
import { showDecimal } from "~/words/formats";
import { percent, points, rankRange } from "../sureness/points";
import type { Decided } from "./loading.server";
import { sideText } from "./side";

const columns = ["rank", "title", "mean", "adjusted", "interval", "sheets", "side"] as const;

/** A page of the entries, by rank with the line at the cut and the ties that lie across it. */
export function StandingsTable({ decided }: { decided: Decided }) {
  const { standings: says } = useWords().plenary;
  const language = useLanguage();
  const { rows, filter, shown } = decided;
  const isByRank = filter.sort === "rank" && !filter.search && !filter.side && !filter.isBand;
  const before = (filter.page - 1) * standingsPageSize;
  const sortable = (key: StandingsSorting) => ({
    href: withParameters(decided.search, { urut: key, hal: undefined }),
    ...(filter.sort === key ? { sorted: "ascending" as const } : {}),
  });
  const { label, size, passingGrade, sides, lineAt } = shown;
  const isByGrade = passingGrade !== null && sides.contested === 0 && lineAt < size;
  const lineLabel = isByGrade ? says.cutByGrade(label, passingGrade) : says.cut(label, size);
  const labels = {
    rank: says.rank,
    title: says.name,
    mean: says.mean,
    adjusted: says.adjusted,
    interval: says.interval,
    sheets: says.sheets,
    side: says.side,
  };
  return (
    <DataTable
      caption={decided.lists.length === 1 ? says.caption : `${says.caption}: ${shown.label}`}
      empty={<p>{says.none}</p>}
      columns={columns.map((key) => ({
        key,
        label: labels[key],
        ...(key === "title" ? { heading: true } : {}),
        ...(key === "title" || key === "rank" ? sortable(key) : {}),
        ...(key !== "title" && key !== "side" ? { align: "end" as const } : {}),
      }))}
      rows={rows.map((row, place) => ({
        key: row.entryId,
        tone: toneOf(row, decided),
        cells: {
          rank: row.rank,
          title: (
            <>
              {row.title}
              <span className="block text-sm font-normal text-muted">
                {row.unit} · {row.number}
              </span>
            </>
          ),
          mean: showDecimal(language, row.mean),
          adjusted: row.adjusted === null ? "–" : points(language, row.adjusted),
          interval: <Interval row={row} />,
          sheets: row.setAside === 0 ? row.sheets : says.sheetsOf(row.sheets, row.sheets + row.setAside),
          side: <SideCell row={row} decided={decided} />,
        },
        ...(isByRank && before + place === lineAt
          ? {
              before: <CutLine id="batas" label={lineLabel} columns={columns.length} />,
            }
          : {}),
      }))}
    />
  );
}

/** Between which ranks an entry lies, and how likely it is above the line. */
function Interval({ row: { chance, rankLow, rankHigh } }: { row: Decided["rows"][number] }) {
  const { table: says } = useWords().sureness;
  if (chance === null || rankLow === null || rankHigh === null) return "–";
  return (
    <span>
      {rankRange(rankLow, rankHigh)}
      <span className="block text-sm text-muted">
        {percent(chance)}
        {isInBand(chance) && ` · ${says.inBand}`}
      </span>
    </span>
  );
}

/** Once the list is confirmed a tie is none any more: who was chosen stands above the line, the others below. */
function toneOf({ entryId, side }: Decided["rows"][number], { confirmation, shown }: Decided) {
  if (!confirmation || side !== "contested") return side;
  return shown.motions.some((motion) => motion.entryId === entryId) ? "above" : "below";
}

function SideCell({ row, decided }: { row: Decided["rows"][number]; decided: Decided }) {
  const words = useWords();
  const { stands, because } = sideText(words, row, decided.shown);
  return (
    <span>
      {stands}
      {because && <span className="block text-sm text-muted">{because}</span>}
      {row.tieBrokenBy && (
        <span className="block text-sm text-muted">{words.plenary.standings.tieBroken(row.tieBrokenBy)}</span>
      )}
    </span>
  );
}
