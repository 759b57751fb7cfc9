import type { Stage } from "~/domain/stages/stage";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { NumberField } from "~/ui/number-field";
import { TextArea } from "~/ui/text-area";
import type { Answer } from "~/web/acting.server";
import { errorsAt, type FieldError, typedField } from "../forms/field-errors";
import { WibMoment } from "../forms/moment-field";

type Props = { answer: Answer | undefined };

/** What was typed into one of the forms, with its errors; nothing where another form was sent. */
export function useTyped(answer: Answer | undefined, intent: string) {
  const own = answer?.intent === intent ? answer : undefined;
  const errors: FieldError[] = own?.errors ?? [];
  return {
    isOpen: own !== undefined,
    field: (name: string, id = name) => ({
      ...typedField(name, own?.typed, errors),
      id,
      errors: errorsAt(errors, id),
    }),
    errors: (name: string) => errorsAt(errors, name),
    typed: (name: string) => own?.typed[name] ?? "",
  };
}

export function WaiveForm({ stage, answer }: Props & { stage: Stage }) {
  const { running } = useWords();
  const { waive: says } = running;
  const { field, isOpen } = useTyped(answer, "waive");
  return (
    <Disclosure label={says.title} open={isOpen}>
      <form method="post" noValidate className="flow text-base">
        <p className="max-w-measure">{says.text}</p>
        <TextArea {...field("numbers")} label={says.numbers} hint={says.numbersHint} rows={2} />
        <NumberField {...field("readings")} label={says.readings} hint={says.readingsHint(stage.judgesPerEntry)} />
        <TextArea {...field("reason", "alasan-pembacaan")} label={running.reason} hint={running.reasonHint} rows={3} />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="waive">
            {says.submit}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}

export function ExtendForm({ answer }: Props) {
  const { running } = useWords();
  const { extend: says } = running;
  const { field, errors, typed, isOpen } = useTyped(answer, "extend");
  return (
    <Disclosure label={says.title} open={isOpen}>
      <form method="post" noValidate className="flow text-base">
        <p className="max-w-measure">{says.text}</p>
        <WibMoment name="until" typed={typed} errors={errors("until")} legend={says.until} />
        <TextArea {...field("reason")} label={running.reason} hint={running.reasonHint} rows={3} />
        <ButtonRow>
          <Button name="intent" value="extend">
            {says.submit}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}

export function ReopenStageForm({ answer }: Props) {
  const { running } = useWords();
  const { reopen: says, waive, extend } = running;
  const { field, errors, typed, isOpen } = useTyped(answer, "reopen-stage");
  return (
    <Disclosure label={says.title} open={isOpen}>
      <form method="post" noValidate className="flow text-base">
        <p className="max-w-measure">{says.text}</p>
        <TextArea {...field("numbers")} label={waive.numbers} hint={waive.numbersHint} rows={2} />
        <WibMoment name="until" typed={typed} errors={errors("until")} legend={extend.until} />
        <TextArea {...field("reason")} label={running.reason} hint={running.reasonHint} rows={3} />
        <ButtonRow>
          <Button variant="danger" name="intent" value="reopen-stage">
            {says.submit}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}
