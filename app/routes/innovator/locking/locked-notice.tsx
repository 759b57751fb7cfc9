import type { ProposalStatus } from "db/vocabulary";
import { useWords } from "~/routes/visitor";
import { Notice } from "~/ui/notice";

type Ground = keyof ReturnType<typeof useWords>["proposals"]["section"]["locked"];

/** Why a writer may only read. What is still a draft is closed by the registration alone. */
export function LockedNotice({ status }: { status: ProposalStatus }) {
  const { locked } = useWords().proposals.section;
  return <Notice tone="info" title={locked[groundOf(status)]} />;
}

function groundOf(status: ProposalStatus): Ground {
  switch (status) {
    case "draft":
    case "returned":
    case "not_submitted":
      return "over";
    case "eligible":
    case "ineligible":
    case "disqualified":
      return "submitted";
    default:
      return status;
  }
}
