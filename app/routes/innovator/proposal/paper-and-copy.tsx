import type { ProposalStatus } from "db/vocabulary";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";

type Props = { proposal: { id: string; status: ProposalStatus }; unprintable: readonly string[] };

/** The proposal on paper, with what paper does not show; and where it does not compete, the way to begin again with it. */
export function PaperAndCopy({ proposal: { id, status }, unprintable }: Props) {
  const { papers } = useWords();
  return (
    <>
      <ButtonRow>
        {(status === "withdrawn" || status === "not_submitted") && (
          <ButtonLink href={paths.copyProposal(id)}>{papers.copy.submit}</ButtonLink>
        )}
        <ButtonLink href={paths.proposalPaper(id)} variant="quiet">
          {papers.proposal.download}
        </ButtonLink>
      </ButtonRow>
      {unprintable.length > 0 && <Notice tone="info" title={papers.unprintable(unprintable.join(" "))} />}
    </>
  );
}
