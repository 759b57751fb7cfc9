import type { ScreeningResult } from "~/domain/screening/outcome.server";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { showMoment } from "~/words/formats";

/** For the unit: the way to the repair while it runs, or each ground on which the proposal did not pass. */
export function ScreeningNotices({ outcome }: { outcome: ScreeningResult }) {
  const { repair: says, outcome: ended } = useWords().screening;
  const language = useLanguage();
  const { proposalId, number, repair, repairable, grounds } = outcome;
  return (
    <>
      {repair && repairable && (
        <Notice tone="warn" title={says.unitTitle}>
          <p>{says.unitLead(showMoment(language, repair.dueAt))}</p>
          <ButtonRow>
            <ButtonLink href={paths.repair(proposalId)}>{says.open}</ButtonLink>
          </ButtonRow>
        </Notice>
      )}
      {grounds.length > 0 && (
        <Notice tone="danger" title={ended.grounds}>
          <ul className="space-y-2">
            {grounds.map(({ id, text, note }) => (
              <li key={id}>
                <p className="font-semibold">{text}</p>
                <p className="whitespace-pre-line">{note}</p>
              </li>
            ))}
          </ul>
          <p>{ended.objection(number)}</p>
        </Notice>
      )}
    </>
  );
}
