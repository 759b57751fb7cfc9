import type { QueueFilter } from "~/domain/screening/queue";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { queueSearch } from "../queue-filter";

type Props = {
  proposal: { id: string; edition: { slug: string } };
  may: { check: boolean; approve: boolean; repair: boolean };
  filter: QueueFilter;
  next: string | undefined;
  counts: { forMe: number; all: number };
};

/** Where an officer goes from a proposal: to ask for documents, to the next one, back to the list; and what is left. */
export function ScreeningWays({ proposal, may, filter, next, counts }: Props) {
  const { checklist: says, queue } = useWords().screening;
  const deciding = may.check || may.approve;
  return (
    <>
      {may.repair && (
        <p>
          {says.askRepairHint} <a href={paths.repairRequest(proposal.id)}>{says.askRepair}</a>
        </p>
      )}
      <p className="text-muted tabular-nums">
        {counts.all === 0 ? queue.nothingLeft : queue.left(counts.forMe, counts.all)}
      </p>
      <ButtonRow>
        {next && (
          <ButtonLink
            variant={deciding ? "secondary" : "primary"}
            href={`${paths.screening(next)}${queueSearch(filter)}`}
          >
            {deciding ? says.skip : says.next}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href={`${paths.screeningQueue}${queueSearch(filter, proposal.edition.slug)}`}>
          {says.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
