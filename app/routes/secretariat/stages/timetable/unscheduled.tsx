import { useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import type { TimetableData } from "./page";

/** Entries that have no time yet, where others have. */
export function Unscheduled({ without }: Pick<TimetableData, "without">) {
  const { presentations: says } = useWords();
  if (without.length === 0) return undefined;
  return (
    <>
      <SectionHeading id="tanpa-waktu" title={says.without} />
      <DataTable
        caption={says.without}
        captionHidden
        empty=""
        columns={[
          { key: "number", label: says.number },
          { key: "title", label: says.name, heading: true },
          { key: "unit", label: says.unit },
        ]}
        rows={without.map(({ entryId, ...cells }) => ({ key: entryId, cells }))}
      />
    </>
  );
}
