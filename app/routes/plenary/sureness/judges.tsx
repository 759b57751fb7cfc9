import { useLoaderData } from "@remix-run/react";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import type { SurenessData } from "./page";
import { points, signed, withError } from "./points";

/** How severe each judge is, for those who may know it. */
export function Judges() {
  const { judges } = useLoaderData<SurenessData>();
  const { judges: says } = useWords().sureness;
  const language = useLanguage();
  if (judges.length === 0) return null;
  return (
    <>
      <SectionHeading id="juri" title={says.title} />
      <p className="max-w-measure">{says.text}</p>
      <p className="max-w-measure">{says.deviationText}</p>
      <DataTable
        caption={says.title}
        captionHidden
        empty=""
        columns={[
          { key: "name", label: says.judge, heading: true },
          { key: "sheets", label: says.sheets, align: "end" },
          { key: "leniency", label: says.leniency, align: "end" },
          { key: "deviation", label: says.deviation, align: "end" },
        ]}
        rows={judges.map(({ id, name, leniency, error, sheets, deviation, isErratic }) => ({
          key: id,
          cells: {
            name,
            sheets,
            leniency: withError(signed(language, leniency), points(language, error)),
            deviation: (
              <span>
                {points(language, deviation)}
                {isErratic && <span className="block text-sm font-semibold text-danger">{says.erratic}</span>}
              </span>
            ),
          },
        }))}
      />
    </>
  );
}
