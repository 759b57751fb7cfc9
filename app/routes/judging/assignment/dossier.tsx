import type { JudgedDossier } from "~/domain/assignment/reading.server";
import { Answers } from "~/routes/pieces/proposal/answers";
import { AttachmentList } from "~/routes/pieces/proposal/attachment-list";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { IndicatorSection } from "~/routes/pieces/proposal/indicator-list";
import { useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";

/** The ways to the parts of a long proposal. */
function Contents({ answers }: Pick<JudgedDossier["content"], "answers">) {
  const { judging, attachments, indicators } = useWords();
  const parts = [
    ...answers.map(({ code, title }) => ({ href: `#jawaban-${code}`, label: title })),
    { href: "#lampiran", label: attachments.title },
    { href: "#data", label: judging.sheet.facts },
    { href: "#indikator", label: indicators.title },
  ];
  return (
    <nav
      aria-label={judging.sheet.contents}
      className="z-1 mt-0 flex gap-x-4 overflow-x-auto whitespace-nowrap border-b border-line bg-paper pb-1 text-sm max-lg:hidden lg:sticky lg:top-0 print:hidden"
    >
      {parts.map(({ href, label }) => (
        <a key={href} href={href} className="inline-flex min-h-7 items-center">
          {label}
        </a>
      ))}
    </nav>
  );
}

/** What the judge reads: the snapshot as it was handed in, or its anonymous copy. */
export function JudgedSnapshot({ dossier, isBlind }: { dossier: JudgedDossier; isBlind: boolean }) {
  const { content, unit, withheld } = dossier;
  const { sheet, blind } = useWords().judging;
  return (
    <div className="flow [&>section:first-of-type]:mt-4">
      <h2 id="proposal" className="sr-only">
        {sheet.dossier}
      </h2>
      <Contents answers={content.answers} />
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
