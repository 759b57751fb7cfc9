import type { JudgedDossier } from "~/domain/assignment/reading.server";
import { Answers } from "~/routes/pieces/proposal/answers";
import { AttachmentList } from "~/routes/pieces/proposal/attachment-list";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { SectionHeading } from "~/ui/heading";
import { useWords } from "../visitor";

/** What the judge reads: the snapshot as it was handed in, or its anonymous copy. */
export function JudgedSnapshot({ dossier, isBlind }: { dossier: JudgedDossier; isBlind: boolean }) {
  const { content, unit, withheld } = dossier;
  const { sheet, blind } = useWords().judging;
  return (
    <div className="flow">
      <SectionHeading id="proposal" title={sheet.dossier} />
      {isBlind && <p className="max-w-measure">{blind.copy}</p>}
      <Answers answers={content.answers} />
      <AttachmentList files={content.attachments} />
      {withheld > 0 && <p>{blind.withheld(withheld)}</p>}
      <SectionHeading id="data" title={sheet.facts} />
      <IdentitySummary identity={content} unit={unit} isBlind={isBlind} />
      <IndicatorSection indicators={content.indicators} />
    </div>
  );
}
