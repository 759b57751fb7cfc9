import type { Rubric } from "~/domain/scoring/rubric";
import { useLanguage, useWords } from "~/routes/visitor";
import { showMoment } from "~/words/formats";

type PaperProps = {
  code: string;
  stage: { name: string; closesAt: Date | string };
  judge: string;
  /** Its number, and its title where that may stand on paper. */
  entry: string;
  rubric: Rubric;
};

/** A score sheet to be filled in by hand: a page of its own, with the code by which it is found again. */
export function PaperSheet({ code, stage, judge, entry, rubric }: PaperProps) {
  const { judging, paperSheets } = useWords();
  const language = useLanguage();
  const { print: says } = paperSheets;
  const { sheet } = judging;
  const rule = sheet.noteHint(rubric.noteAtOrBelow, rubric.noteAtOrAbove);
  return (
    <article
      aria-labelledby={`lembar-${code}`}
      className="max-w-page border-t border-line pt-6 print:break-after-page print:border-0 print:pt-0"
    >
      <header className="flex items-start justify-between gap-4 max-sm:flex-wrap">
        <div>
          <h2 id={`lembar-${code}`} className="text-lg">
            {says.heading} <span className="sr-only">{entry}</span>
          </h2>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
            <Fact term={says.entry} value={entry} />
            <Fact term={says.stage} value={stage.name} />
            <Fact term={says.judge} value={judge} />
          </dl>
        </div>
        <p className="text-right">
          <span className="block text-sm">{says.code}</span>
          <strong className="text-xl tracking-wider whitespace-nowrap tabular-nums">{code}</strong>
        </p>
      </header>
      <p className="mt-2 max-w-none text-sm">
        {says.howTo(rubric.scaleMin, rubric.scaleMax, rubric.scaleStep)}{" "}
        {rule && `${sheet.note}: ${sheet.noteRule(rule)}`}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-xs">
        {rubric.anchors.map(({ fromValue, toValue, meaning }) => (
          <li key={fromValue}>
            <strong>{sheet.range(fromValue, toValue)}</strong> {meaning}
          </li>
        ))}
      </ul>
      <Criteria rubric={rubric} entry={entry} />
      <p className="mt-2 max-w-none break-inside-avoid">
        {says.overall}
        <Blank className="h-14" />
      </p>
      <div className="mt-2 flex break-inside-avoid items-end justify-between gap-6 max-sm:flex-wrap">
        <p className="text-sm">
          {says.declared}
          <span className="block">{says.returnBy(showMoment(language, stage.closesAt))}</span>
        </p>
        <p className="w-64 shrink-0 border-t border-line-strong pt-1 text-sm print:mt-4">
          {says.signature}
          <span className="block">
            {says.code} {code}
          </span>
        </p>
      </div>
    </article>
  );
}

/** On paper the head of the table is repeated on a second page. */
function Criteria({ rubric, entry }: Pick<PaperProps, "rubric" | "entry">) {
  const { print: says } = useWords().paperSheets;
  return (
    <table className="mt-2 w-full table-fixed border-b border-line-strong text-left align-top">
      <caption className="sr-only">
        {says.heading} {entry}
      </caption>
      <thead className="text-sm">
        <tr>
          <th scope="col" className="w-18 max-sm:w-12">
            {says.score}
          </th>
          <th scope="col" className="px-3">
            {says.criterion}
          </th>
          <th scope="col">{says.note}</th>
        </tr>
      </thead>
      <tbody>
        {rubric.criteria.map(({ id, title, weight, description }) => (
          <tr key={id} className="break-inside-avoid border-t border-line-strong align-top">
            <td className="py-1">
              <Blank className="h-10" />
            </td>
            <th scope="row" className="px-3 py-1 text-sm leading-snug font-normal">
              <strong className="text-base">{title}</strong> ({says.weight(weight)})
              <span className="block max-sm:hidden">{description}</span>
            </th>
            <td className="py-1">
              <Blank className="h-12" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
