import { useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import type { AssigningData } from "./loading.server";

type Props = { loaded: Pick<AssigningData, "judges" | "overlap" | "fit"> };

/** What an assignment is to be judged by, before anybody reads. */
export function Quality({ loaded: { judges, overlap, fit } }: Props) {
  const { assigning: says } = useWords();
  const loads = judges.map(({ load }) => load);
  const isConnected = overlap.components <= 1;
  return (
    <>
      <SectionHeading id="mutu" title={says.quality} />
      <SummaryList
        items={[
          { term: says.loads, detail: says.loadRange(Math.min(...loads), Math.max(...loads)) },
          {
            term: says.overlap,
            detail: (
              <>
                {isConnected ? says.connected : <strong>{says.apart(overlap.components)}</strong>}{" "}
                {says.meetings(overlap.pairs.most, overlap.pairs.never)}
              </>
            ),
          },
          { term: says.fit, detail: fit.of === 0 ? says.fitNone : says.fitText(fit.atHome, fit.of) },
        ]}
      />
    </>
  );
}
