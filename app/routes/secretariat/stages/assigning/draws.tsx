import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { showMoment } from "~/words/formats";
import type { AssigningData } from "./loading.server";

/** Every draw with its seed, so that anybody can repeat it, and its hash, which stood on record before it was made. */
export function Draws({ draws }: Pick<AssigningData, "draws">) {
  const { assigning: says } = useWords();
  const language = useLanguage();
  if (draws.length === 0) return null;
  return (
    <>
      <SectionHeading id="undian" title={says.draws} aside={String(draws.length)} />
      <p className="max-w-measure">{says.seedText}</p>
      <DataTable
        caption={says.drawsCaption}
        captionHidden
        empty={null}
        columns={[
          { key: "at", label: says.drawnAt, heading: true },
          { key: "by", label: says.drawnBy },
          { key: "reason", label: says.drawnWhy },
          { key: "seed", label: says.seed },
        ]}
        rows={draws.map(({ id, at, by, reason, seed, seedSha256 }) => ({
          key: id,
          cells: {
            at: showMoment(language, at),
            by,
            reason: reason ?? says.firstDraw,
            seed: (
              <div className="break-all">
                <code>{seed}</code>
                <span className="block text-sm text-muted">{says.seedHash(seedSha256)}</span>
              </div>
            ),
          },
        }))}
      />
    </>
  );
}
