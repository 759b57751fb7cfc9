import { mostEntries } from "~/domain/calibration/practice";
import { typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";

type Props = {
  stageId: string;
  examples: ReadonlyArray<{ key: string; title: string }>;
  answer: Answer | undefined;
};

/** From what a practice proposal is made: one at hand, an empty form, or one of a finished edition. */
export function AddPractice({ stageId, examples, answer }: Props) {
  const { officer: says } = useWords().calibration;
  const here = paths.newPracticeEntry(stageId);
  return (
    <>
      <SectionHeading id="tambah" title={says.add} />
      <p className="max-w-measure">{says.addText(mostEntries)}</p>
      {examples.length > 0 && (
        <>
          <h3 id="rekaan">{says.examples}</h3>
          <ul aria-labelledby="rekaan">
            {examples.map(({ key, title }) => (
              <li key={key}>
                <a href={`${here}?contoh=${key}`} className="inline-flex min-h-11 items-center">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{says.past}</h3>
      <form method="post" noValidate className="flow">
        <TextField
          {...typedField("nomor", answer?.typed, answer?.errors ?? [])}
          label={says.number}
          hint={says.numberHint}
          width="medium"
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="take">
            {says.take}
          </Button>
        </ButtonRow>
      </form>
      <p>
        <a href={here} className="inline-flex min-h-11 items-center">
          {says.blank}
        </a>
      </p>
    </>
  );
}
