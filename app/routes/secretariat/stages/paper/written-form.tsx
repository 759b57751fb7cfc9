import { useActionData, useLoaderData } from "@remix-run/react";
import { errorsAt } from "~/routes/pieces/forms/field-errors";
import { beside, noteName, scoreName } from "~/routes/pieces/score-sheet/sheet-form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { action, loader } from "./typing";

/** The fields of the paper, in its order. */
export function WrittenForm() {
  const { rubric, words, typed: typing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { judging, paperSheets } = useWords();
  const { officer: says } = paperSheets;
  const rule = judging.sheet.noteHint(rubric.noteAtOrBelow, rubric.noteAtOrAbove);
  const errors = answer?.errors ?? [];
  const typed = answer?.typed;
  return (
    <form method="post" noValidate className="flow">
      {typing && <input type="hidden" name="seen" value={typing.version} />}
      {rule && <p className="max-w-measure">{`${judging.sheet.note}: ${judging.sheet.noteRule(rule)}`}</p>}
      {rubric.criteria.map(({ id, title }) => (
        <div key={id} className="grid gap-x-6 gap-y-2 border-t border-line pt-3 sm:grid-cols-[18rem_minmax(0,1fr)]">
          <TextField
            id={scoreName(id)}
            name={scoreName(id)}
            label={says.score(title, rubric.scaleMin, rubric.scaleMax)}
            errors={errorsAt(errors, scoreName(id))?.map((text) => beside(title, text))}
            defaultValue={typed?.[scoreName(id)]}
            width="short"
            inputMode="numeric"
            autoComplete="off"
          />
          <TextArea
            id={`${scoreName(id)}-note`}
            name={noteName(id)}
            label={says.note(title)}
            errors={errorsAt(errors, `${scoreName(id)}-note`)?.map((text) => beside(title, text))}
            defaultValue={typed?.[noteName(id)] ?? words?.notes[id]}
            rows={2}
            grows
          />
        </div>
      ))}
      <div className="border-t border-line pt-3">
        <TextArea
          id="overall"
          name="overall"
          label={says.overall}
          errors={errorsAt(errors, "overall")}
          defaultValue={typed?.overall ?? words?.overallNote}
          rows={3}
          grows
        />
      </div>
      <ButtonRow>
        <Button name="intent" value={typing ? "check" : "type"}>
          {typing ? says.submitCheck : says.submitType}
        </Button>
      </ButtonRow>
    </form>
  );
}
