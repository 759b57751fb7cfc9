import type { Check } from "~/domain/proposals/readiness";
import { Notice } from "~/ui/notice";
import { ReadinessList } from "~/ui/readiness";
import { paths } from "~/web/paths";
import { useWords } from "../visitor";

type Props = { proposalId: string; checks: Check[]; onlyMissing?: boolean };

/** What still blocks submission, each with the way to the place where it is mended. */
export function Readiness({ proposalId, checks, onlyMissing }: Props) {
  const { checks: says, proposals } = useWords();
  const missing = checks.filter(({ met }) => !met);
  const shown = onlyMissing ? missing : checks;
  const { overview } = proposals;
  return (
    <>
      {missing.length === 0 ? (
        <Notice tone="done" title={overview.ready} />
      ) : (
        <Notice tone="info" title={overview.missing(missing.length)} />
      )}
      <ReadinessList
        okLabel={says.met}
        missingLabel={says.unmet}
        items={shown.map(({ code, met, place, section }) => ({
          ok: met,
          text: says.readiness[code](section),
          ...(met
            ? {}
            : {
                href: place === "identity" ? paths.identity(proposalId) : paths.section(proposalId, place),
                linkLabel: says.mend,
              }),
        }))}
      />
    </>
  );
}
