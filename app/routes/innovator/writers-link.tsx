import { paths } from "~/site/paths";
import { useWords } from "../visitor";

export function WritersLink({ proposalId }: { proposalId: string }) {
  const { people } = useWords().collaboration;
  return (
    <p>
      <a href={paths.collaborators(proposalId)}>{people.link}</a>
    </p>
  );
}
