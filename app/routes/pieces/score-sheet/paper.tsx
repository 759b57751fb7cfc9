import type { Rubric } from "~/domain/scoring/rubric";
import { useWords } from "~/routes/visitor";

/** The score, what it is given for, and the note. */
const columns =
  "grid gap-x-4 gap-y-1 grid-cols-[4.5rem_minmax(0,1fr)] sm:grid-cols-[4.5rem_minmax(0,1fr)_minmax(0,1fr)]";

type PaperProps = {
  code: string;
  stage: string;
  judge: string;
  /** Its number, and its title where that may stand on paper. */
  entry: string;
  rubric: Rubric;
};

/** A score sheet to be filled in by hand: a page of its own, with the code by which it is found again. */
export function PaperSheet({ code, stage, judge, entry, rubric }: PaperProps) {
  const { judging, paperSheets } = useWords();
  const { print: says } = paperSheets;
  const { sheet } = judging;
  const rule = sheet.noteHint(rubric.noteAtOrBelow, rubric.noteAtOrAbove);
  return (
    <article className="max-w-page border-t border-line pt-6 print:break-after-page print:border-0 print:pt-0">
      <header className="flex items-start justify-between gap-4 max-sm:flex-wrap">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
          <Fact term={says.entry} value={entry} />
          <Fact term={says.stage} value={stage} />
          <Fact term={says.judge} value={judge} />
        </dl>
        <p className="text-right">
          <span className="block text-sm">{says.code}</span>
          <strong className="text-xl tracking-wider whitespace-nowrap tabular-nums">{code}</strong>
        </p>
      </header>
      <p className="mt-3 max-w-none">
        {says.howTo(rubric.scaleMin, rubric.scaleMax)} {rule && `${sheet.note}: ${sheet.noteRule(rule)}`}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
        {rubric.anchors.map(({ fromValue, toValue, meaning }) => (
          <li key={fromValue}>
            <strong>{sheet.range(fromValue, toValue)}</strong> {meaning}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className={`mt-2 text-sm font-semibold ${columns}`}>
        <span>{says.score}</span>
        <span>{says.criterion}</span>
        <span>{says.note}</span>
      </div>
      <ol className="border-b border-line-strong">
        {rubric.criteria.map(({ id, title, weight, description }) => (
          <li key={id} className={`break-inside-avoid border-t border-line-strong py-1 ${columns}`}>
            <Blank className="h-10" />
            <p className="max-w-none text-sm leading-snug">
              <strong className="text-base">{title}</strong> ({says.weight(weight)})
              <span className="block">{description}</span>
            </p>
            <Blank className="h-12" />
          </li>
        ))}
      </ol>
      <p className="mt-3 max-w-none break-inside-avoid">
        {says.overall}
        <Blank className="h-14" />
      </p>
      <div className="mt-3 flex break-inside-avoid items-end justify-between gap-6 max-sm:flex-wrap">
        <p className="text-sm">{says.declared}</p>
        <p className="w-64 shrink-0 border-t border-line-strong pt-1 text-sm print:mt-10">{says.signature}</p>
      </div>
    </article>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div className="contents">
      <dt className="text-sm">{term}</dt>
      <dd className="font-semibold">{value}</dd>
    </div>
  );
}

function Blank({ className }: { className: string }) {
  return <span aria-hidden="true" className={`block w-full border border-line-strong ${className}`} />;
}
