import type { EntryOutcome } from "db/vocabulary";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Notice } from "~/ui/notice";

type Props = { proposalId: string; steps: Array<{ stage: string; label: string; outcome: EntryOutcome }> };

/** What became of a proposal in the last stage that was announced, and the way to all of them. */
export function OutcomeLink({ proposalId, steps }: Props) {
  const { outcome: says } = useWords().proposals;
  const last = steps.at(-1);
  if (!last) return undefined;
  const said = last.outcome === "advanced" ? says.advanced(last.label) : says.stopped(last.label);
  return (
    <Notice tone={last.outcome === "advanced" ? "done" : "info"} title={`${last.stage}: ${said}`}>
      <a href={paths.outcome(proposalId)}>{says.link}</a>
    </Notice>
  );
}
