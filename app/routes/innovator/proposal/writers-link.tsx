import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";

export function WritersLink({ proposalId }: { proposalId: string }) {
  const { people } = useWords().collaboration;
  return (
    <p>
      <a href={paths.collaborators(proposalId)}>{people.link}</a>
    </p>
  );
}
