import type { SnapshotContent } from "~/domain/proposals/snapshot";
import { SectionHeading } from "~/ui/heading";
import { Answers } from "../answers";
import { AttachmentList } from "../attachment-list";
import { IdentitySummary } from "../identity-summary";
import { useWords } from "../visitor";

/** What the judge reads: the snapshot as it was handed in. */
export function Dossier({ dossier }: { dossier: SnapshotContent }) {
  const { sheet } = useWords().judging;
  return (
    <div className="flow">
      <SectionHeading id="proposal" title={sheet.dossier} />
      <Answers answers={dossier.answers} />
      <AttachmentList files={dossier.attachments} />
      <SectionHeading id="data" title={sheet.facts} />
      <IdentitySummary identity={dossier} />
    </div>
  );
}
