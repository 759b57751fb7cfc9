import type { Comparison as Compared } from "~/domain/writing/comparing.server";
import { HeaderChanges } from "~/routes/pieces/proposal/header-changes";
import { Difference } from "~/ui/difference";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { showMoment } from "~/words/formats";
import { useLanguage, useWords } from "../visitor";

type Props = { comparison: Compared; categories: ReadonlyArray<{ id: string; name: string }> };

/** Which parts of the identity and which sections changed since the head last read the proposal, and how. */
export function Comparison({ comparison, categories }: Props) {
  const { proposals, unit } = useWords();
  const { compare } = unit;
  const language = useLanguage();
  const { since, from, note, sections, files, header } = comparison;
  const moment = showMoment(language, since);
  return (
    <>
      {note && (
        <Notice tone="info" title={note.own ? compare.ownNote : proposals.overview.returnedNote}>
          <p className="whitespace-pre-line">{note.text}</p>
        </Notice>
      )}
      <SectionHeading id="perubahan" title={compare.title} aside={compare.changed(changesIn(comparison))} />
      <p>
        {from === "return" ? compare.sinceReturn(moment) : compare.sinceForward(moment)}{" "}
        {sections.length === 0 ? compare.none : compare.legend}
      </p>
      {files.added.length > 0 && <p className="wrap-anywhere">{compare.filesAdded(files.added.join(", "))}</p>}
      {files.removed.length > 0 && <p className="wrap-anywhere">{compare.filesRemoved(files.removed.join(", "))}</p>}
      {header && <HeaderChanges {...header} caption={compare.header} categories={categories} />}
      {sections.map(({ code, title, pieces }) => (
        <section key={code} aria-labelledby={`perubahan-${code}`} className="flow">
          <h3 id={`perubahan-${code}`}>{title}</h3>
          <p className="max-w-measure whitespace-pre-wrap">
            <Difference pieces={pieces} added={compare.added} removed={compare.removed} />
          </p>
        </section>
      ))}
    </>
  );
}

/** Sections, parts of the identity and files that are not as they were. */
export function changesIn({ sections, header, files }: Compared): number {
  return sections.length + (header?.changed.length ?? 0) + files.added.length + files.removed.length;
}
