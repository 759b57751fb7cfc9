import type { Comparison as Compared } from "~/domain/proposals/comparing.server";
import { SectionHeading } from "~/ui/heading";
import { WordChanges } from "~/ui/word-changes";
import { showMoment } from "~/words/formats";
import { useLanguage, useWords } from "../visitor";

/** Which sections changed since the head last read the proposal, and how. */
export function Comparison({ comparison }: { comparison: Compared }) {
  const { compare } = useWords().unit;
  const language = useLanguage();
  const { since, from, sections, headerChanged } = comparison;
  const moment = showMoment(language, since);
  return (
    <>
      <SectionHeading
        id="perubahan"
        title={compare.title}
        {...(sections.length > 0 ? { aside: compare.changed(sections.length) } : {})}
      />
      <p>
        {from === "return" ? compare.sinceReturn(moment) : compare.sinceForward(moment)}{" "}
        {sections.length === 0 ? compare.none : compare.legend} {headerChanged && compare.header}
      </p>
      {sections.map(({ code, title, changes }) => (
        <section key={code} aria-labelledby={`perubahan-${code}`} className="flow">
          <h3 id={`perubahan-${code}`}>{title}</h3>
          <WordChanges changes={changes} addedLabel={compare.added} removedLabel={compare.removed} />
        </section>
      ))}
    </>
  );
}
