import type { SnapshotContent } from "~/domain/proposals/snapshot";
import type { UnitStory } from "~/domain/units/story.server";
import { SectionHeading } from "~/ui/heading";
import { Answers } from "../answers";
import { AttachmentList } from "../attachment-list";
import { IdentitySummary } from "../identity-summary";
import { IndicatorSection } from "../indicator-list";
import { useWords } from "../visitor";

/** What the judge reads: the snapshot as it was handed in. */
export function Dossier({ dossier, unit }: { dossier: SnapshotContent; unit: UnitStory }) {
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
