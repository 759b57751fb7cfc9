import type { Shelf } from "~/domain/evidence/desk.server";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";

type Props = { proposalId: string; sectionId: string; shelves: readonly Shelf[] };

/** From a section to where its evidence is put; nothing where the edition asks for none. */
export function EvidenceLink({ proposalId, sectionId, shelves }: Props) {
  const { toEvidence } = useWords().attachments;
  const shelf = shelves.find(({ kind }) => kind.sectionId === sectionId);
  if (!shelf) return undefined;
  return (
    <p>
      <a href={`${paths.attachments(proposalId)}#jenis-${shelf.kind.code}`}>{toEvidence(shelf.files.length)}</a>
    </p>
  );
}
