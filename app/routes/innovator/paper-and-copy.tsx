import type { ProposalStatus } from "db/vocabulary";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { paths } from "~/web/paths";
import { useWords } from "../visitor";

/** The proposal on paper; and where it does not compete, the way to begin again with it. */
export function PaperAndCopy({ proposal: { id, status } }: { proposal: { id: string; status: ProposalStatus } }) {
  const { papers } = useWords();
  return (
    <ButtonRow>
      {(status === "withdrawn" || status === "not_submitted") && (
        <ButtonLink href={paths.copyProposal(id)}>{papers.copy.submit}</ButtonLink>
      )}
      <ButtonLink href={paths.proposalPaper(id)} variant="quiet">
        {papers.proposal.download}
      </ButtonLink>
    </ButtonRow>
  );
}
