import type { DecidedEditions } from "~/domain/running/deciding.server";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { SectionHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";

/** The editions on which the authority decides, and what waits for a word; nothing for anyone else. */
export function EditionSteps({ editions }: { editions: DecidedEditions }) {
  const words = useWords();
  const { decide: says, list } = words.editions;
  if (editions.length === 0) return undefined;
  const steps = {
    reinstate: says.reinstateStep,
    publish: says.confirmStep,
    extend: says.extendStep,
    reopen: says.reopenStep,
    none: says.noStep,
  };
  return (
    <>
      <SectionHeading id="edisi" title={says.heading} />
      <DataTable
        caption={says.caption}
        captionHidden
        empty=""
        columns={[
          { key: "name", label: list.name, heading: true },
          { key: "status", label: list.status },
          { key: "step", label: says.step },
        ]}
        rows={editions.map(({ id, name, status, step }) => ({
          key: id,
          cells: {
            name: <a href={paths.decidedEdition(id)}>{name}</a>,
            status: words.statuses.edition[status],
            step: <Tag tone={step === "publish" ? "warn" : "neutral"}>{steps[step]}</Tag>,
          },
        }))}
      />
    </>
  );
}
