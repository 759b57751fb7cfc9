import type { PeerSheet } from "~/domain/scoring/peers.server";
import type { Rubric } from "~/domain/scoring/rubric";
import { useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";

/** What the other judges of an entry gave it, where the stage shows it. */
export function PeerSheets({ peers, rubric }: { peers: readonly PeerSheet[]; rubric: Rubric }) {
  const { peers: says } = useWords().judging;
  const columns = peers.map((_, place) => ({
    key: `peer-${place}`,
    label: says.judge(place + 1),
    align: "end" as const,
  }));
  return (
    <>
      <SectionHeading id="juri-lain" title={says.title} />
      {peers.length === 0 && <p>{says.none}</p>}
      {peers.length > 0 && (
        <DataTable
          caption={says.title}
          captionHidden
          empty={says.none}
          columns={[{ key: "criterion", label: says.criterion, heading: true }, ...columns]}
          rows={rubric.criteria.map(({ id, title }) => ({
            key: id,
            cells: {
              criterion: title,
              ...Object.fromEntries(peers.map(({ values }, place) => [`peer-${place}`, values[id] ?? "–"])),
            },
          }))}
        />
      )}
      {peers.map(({ overallNote }, place) => (
        <p key={place} className="max-w-measure whitespace-pre-line">
          <strong>{says.judge(place + 1)}:</strong> {overallNote}
        </p>
      ))}
    </>
  );
}
