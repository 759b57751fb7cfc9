import type { FilledField } from "~/domain/nominations/dossier";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { TextArea } from "~/ui/text-area";
import { WordMeter } from "~/ui/word-meter";

type Props = {
  fields: FilledField[];
  fillable: boolean;
  typed: Record<string, string> | undefined;
  language: "id" | "en";
};

/** The target's form, field by field, each counted against the target's own limit. */
export function Dossier({ fields, fillable, typed, language }: Props) {
  const words = useWords();
  const { page: says } = words.nominations;
  return (
    <>
      {fields.map((field) => (
        <section key={field.id} id={`isian-${field.id}`} aria-labelledby={`judul-${field.id}`} className="flow">
          <h3 id={`judul-${field.id}`} lang={language}>
            {field.title}
          </h3>
          <div className="max-w-measure whitespace-pre-wrap [tab-size:4] wrap-anywhere">{field.text || words.none}</div>
          <Measure field={field} />
          {fillable && (
            <Disclosure label={`${says.edit} ${field.title}`}>
              <FieldForm field={field} kept={typed?.fieldId === field.id ? typed.text : undefined} />
            </Disclosure>
          )}
        </section>
      ))}
    </>
  );
}

function FieldForm({ field, kept }: { field: FilledField; kept: string | undefined }) {
  const { page: says } = useWords().nominations;
  return (
    <form method="post" className="flow">
      <input type="hidden" name="fieldId" value={field.id} />
      <input type="hidden" name="version" value={field.version} />
      <TextArea id={`teks-${field.id}`} name="text" label={field.title} rows={8} defaultValue={kept ?? field.text} />
      <ButtonRow>
        <Button variant="secondary" name="intent" value="fill">
          {says.saveField}
        </Button>
      </ButtonRow>
    </form>
  );
}

function Measure({ field: { words, wordLimit } }: { field: FilledField }) {
  const { page: says } = useWords().nominations;
  if (wordLimit === null) return <p className="text-sm text-muted tabular-nums">{says.free(words)}</p>;
  return (
    <WordMeter
      words={words}
      limit={wordLimit}
      text={says.limit(words, wordLimit)}
      overText={says.over(words - wordLimit, wordLimit)}
    />
  );
}
