import { useWords } from "~/routes/visitor";
import { WordMeter } from "~/ui/word-meter";
import { ChangeLink } from "./change-link";

export type ShownAnswer = { code: string; title: string; text: string; words: number; wordLimit: number };

type Props = { answers: readonly ShownAnswer[]; hrefOf?: (code: string) => string };

/** A proposal's answers for reading: by heads, officers and judges, and by writers with the ways to each. */
export function Answers({ answers, hrefOf }: Props) {
  const words = useWords();
  const { section } = words.proposals;
  return (
    <>
      {answers.map(({ code, title, text, words: count, wordLimit }) => (
        <section key={code} aria-labelledby={`jawaban-${code}`} className="flow">
          <h3 id={`jawaban-${code}`}>{title}</h3>
          <div className="max-w-measure whitespace-pre-wrap [tab-size:4] wrap-anywhere">{text || words.none}</div>
          {count > wordLimit ? (
            <WordMeter
              words={count}
              limit={wordLimit}
              text={section.meter(count, wordLimit)}
              overText={section.over(count - wordLimit, wordLimit)}
            />
          ) : (
            <p className="text-sm text-muted tabular-nums">{section.meter(count, wordLimit)}</p>
          )}
          {hrefOf && <ChangeLink href={hrefOf(code)} of={title} className="inline-block py-2" />}
        </section>
      ))}
    </>
  );
}
