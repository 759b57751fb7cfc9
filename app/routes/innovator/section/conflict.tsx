import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Difference } from "~/ui/difference";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TwoTexts } from "~/ui/two-texts";
import { showMoment } from "~/words/formats";
import type { TextConflict } from "./conflict.server";

type ConflictProps = { conflict: TextConflict; proposalId: string; section: string; held: boolean };

/** What was typed beside what is saved, each with what only it has; while another writes, only to be looked at. */
export function Conflict({ conflict, proposalId, section, held }: ConflictProps) {
  const words = useWords();
  const { section: says } = words.proposals;
  const { conflict: marks } = words.collaboration;
  const language = useLanguage();
  const { by, at, pieces } = conflict;
  const labels = { added: marks.onlyMine, removed: marks.onlyTheirs };
  const saved = by && at ? marks.saved(by, showMoment(language, at)) : undefined;
  return (
    <>
      <SectionHeading id="perbedaan" title={says.conflict} />
      {!held && (
        <Notice tone="warn" title={says.conflictText}>
          {saved}
        </Notice>
      )}
      <TwoTexts
        mine={{
          title: says.mine,
          note: marks.legendMine,
          text: <Difference {...labels} pieces={pieces.filter(({ kind }) => kind !== "removed")} />,
        }}
        theirs={{
          title: says.theirs,
          note: marks.legendTheirs,
          text: <Difference {...labels} pieces={pieces.filter(({ kind }) => kind !== "added")} />,
        }}
      />
      <ButtonRow>
        <ButtonLink href={paths.section(proposalId, section)} variant="secondary" data-drops-kept="">
          {marks.takeTheirs}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
