import { stuckAfterDays } from "~/domain/progress/holding";
import type { UnitSorting } from "~/domain/progress/sorting";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { DataTable } from "~/ui/table";
import type { UnitView } from "./loading.server";

/** Every unit with its proposals by who holds them. */
export function UnitProgressTable({ units, sort, onlyUnbegun, unbegun, search }: UnitView) {
  const { units: says } = useWords().progress;
  const sortable = (key: UnitSorting, direction: "ascending" | "descending") => ({
    href: withParameters(search, { urut: key }),
    ...(sort === key ? { sorted: direction } : {}),
  });
  return (
    <>
      {unbegun > 0 && (
        <p>
          {says.unbegun(unbegun)}.{" "}
          <a href={withParameters(search, { belum: onlyUnbegun ? undefined : "ya" })}>
            {onlyUnbegun ? says.all : says.onlyUnbegun}
          </a>
        </p>
      )}
      <DownloadLinks href={paths.unitProgressDownload} />
      <DataTable
        caption={says.caption}
        captionHidden
        empty={<p>{says.none}</p>}
        columns={[
          { key: "unit", label: says.unit, heading: true, ...sortable("name", "ascending") },
          { key: "begun", label: says.begun, align: "end", ...sortable("begun", "ascending") },
          { key: "withWriters", label: says.withWriters, align: "end" },
          { key: "withHead", label: says.withHead, align: "end" },
          { key: "submitted", label: says.submitted, align: "end", ...sortable("submitted", "descending") },
          { key: "notSubmitted", label: says.notSubmitted, align: "end" },
          { key: "stuck", label: says.stuck(stuckAfterDays), align: "end", ...sortable("stuck", "descending") },
        ]}
        rows={units.map(({ unit, name, ...counts }) => ({
          key: unit,
          cells: { unit: name, ...counts },
          ...(counts.begun === 0 ? { tone: "below" as const } : {}),
        }))}
      />
    </>
  );
}
