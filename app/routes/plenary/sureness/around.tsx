import { useLoaderData } from "@remix-run/react";
import { isInBand } from "~/domain/ranking/advice";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { RankIntervals } from "~/ui/rank-intervals";
import { DataTable } from "~/ui/table";
import type { SurenessData } from "./page";
import { percent, points, rankRange } from "./points";

/** The entries around the line, drawn and as a table. */
export function Around() {
  const { advice, drawn, band, shown, lineAt } = useLoaderData<SurenessData>();
  const { sureness: says } = useWords();
  const { table, picture } = says;
  const language = useLanguage();
  if (!advice || drawn.length === 0) return null;
  const unseen = band - drawn.filter(({ chance }) => isInBand(chance)).length;
  return (
    <>
      <SectionHeading id="zona" title={picture.title} />
      <p className="max-w-measure">{picture.text}</p>
      <RankIntervals
        places={lineAt}
        lineLabel={picture.line(shown.label)}
        rows={drawn.map(({ entryId, rank, rankLow, rankHigh, chance }) => ({
          ...{ key: entryId, rank, low: rankLow, high: rankHigh, isUnsure: isInBand(chance) },
        }))}
      />
      {unseen > 0 && <p>{picture.more(unseen)}</p>}
      <DataTable
        caption={table.caption}
        empty=""
        columns={[
          { key: "rank", label: table.rank, align: "end" },
          { key: "entry", label: table.entry, heading: true },
          { key: "chance", label: table.chance, align: "end" },
          { key: "interval", label: table.interval, align: "end" },
          { key: "adjusted", label: table.adjusted, align: "end" },
          { key: "adjustedRank", label: table.adjustedRank, align: "end" },
        ]}
        rows={drawn.map((row) => ({
          key: row.entryId,
          ...(isInBand(row.chance) ? { tone: "contested" as const } : {}),
          cells: {
            rank: row.rank,
            entry: (
              <>
                {row.title}
                <span className="block text-sm font-normal text-muted">
                  {row.number}
                  {isInBand(row.chance) && ` · ${table.inBand}`}
                </span>
              </>
            ),
            chance: percent(row.chance),
            interval: rankRange(row.rankLow, row.rankHigh),
            adjusted: points(language, row.adjusted),
            adjustedRank: row.adjustedRank,
          },
        }))}
      />
    </>
  );
}
