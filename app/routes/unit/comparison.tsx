import type { Comparison as Compared } from "~/domain/proposals/comparing.server";
import { Difference } from "~/ui/difference";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { showMoment } from "~/words/formats";
import { useLanguage, useWords } from "../visitor";

/** Which sections changed since the head last read the proposal, and how. */
export function Comparison({ comparison }: { comparison: Compared }) {
  const { proposals, unit } = useWords();
  const { compare } = unit;
  const language = useLanguage();
  const { since, from, note, sections, headerChanged } = comparison;
  const moment = showMoment(language, since);
  return (
    <>
      {note && (
        <Notice tone="info" title={note.own ? compare.ownNote : proposals.overview.returnedNote}>
          <p className="whitespace-pre-line">{note.text}</p>
        </Notice>
      )}
      <SectionHeading
        id="perubahan"
        title={compare.title}
        {...(sections.length > 0 ? { aside: compare.changed(sections.length) } : {})}
      />
      <p>
        {from === "return" ? compare.sinceReturn(moment) : compare.sinceForward(moment)}{" "}
        {sections.length === 0 ? compare.none : compare.legend} {headerChanged && compare.header}
      </p>
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
