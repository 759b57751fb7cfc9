import { answeredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";

type Props = { hidden: readonly string[]; mayChange: boolean; answer: Answer | undefined };

/** What an officer hid besides, and more of it. */
export function HiddenWords({ hidden, mayChange, answer }: Props) {
  const { copy: says } = useWords().blind;
  const { field } = answeredForm<{ words: string }>(answer?.intent === "hide" ? answer : undefined);
  return (
    <>
      <SectionHeading id="disamarkan" title={says.words} />
      <p className="max-w-measure">{says.wordsText}</p>
      {hidden.length === 0 && <p className="text-muted">{says.none}</p>}
      <ul className="max-w-measure">
        {hidden.map((words) => (
          <li key={words} className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line">
            {words}
            {mayChange && <ShowAgain words={words} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form method="post" noValidate className="flow">
          <TextField {...field("words")} label={says.add} hint={says.addHint} width="medium" />
          <ButtonRow>
            <Button variant="secondary" name="intent" value="hide">
              {says.hide}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function ShowAgain({ words }: { words: string }) {
  const { copy: says } = useWords().blind;
  return (
    <form method="post">
      <input type="hidden" name="words" value={words} />
      <Button variant="quiet" name="intent" value="show" aria-label={says.showNamed(words)}>
        {says.show}
      </Button>
    </form>
  );
}
