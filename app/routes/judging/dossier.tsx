import type { SnapshotContent } from "~/domain/proposals/snapshot";
import type { UnitStory } from "~/domain/units/story.server";
import { Answers } from "~/routes/pieces/proposal/answers";
import { AttachmentList } from "~/routes/pieces/proposal/attachment-list";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { SectionHeading } from "~/ui/heading";
import { useWords } from "../visitor";

/** What the judge reads: the snapshot as it was handed in. */
export function JudgedSnapshot({ dossier, unit }: { dossier: SnapshotContent; unit: UnitStory }) {
  const { sheet } = useWords().judging;
  return (
    <div className="flow">
      <SectionHeading id="proposal" title={sheet.dossier} />
      <Answers answers={dossier.answers} />
      <AttachmentList files={dossier.attachments} />
      <SectionHeading id="data" title={sheet.facts} />
      <IdentitySummary identity={dossier} unit={unit} />
      <IndicatorSection indicators={dossier.indicators} />
    </div>
  );
}
