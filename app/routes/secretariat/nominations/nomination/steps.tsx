import { awardResults, evidenceStates } from "db/vocabulary";
import { errorsAt, type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { SectionHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

type Typed = Record<string, string> | undefined;

type Props = {
  may: {
    prepare: boolean;
    review: boolean;
    approve: boolean;
    return: boolean;
    send: boolean;
    record: boolean;
    end: "cancelled" | "withdrawn" | undefined;
  };
  typed: Typed;
  errors: FieldError[];
};

/** What can be done with a nomination now, by whom it may be done. */
export function NominationSteps({ may, typed, errors }: Props) {
  const { page: says } = useWords().nominations;
  return (
    <>
      {may.prepare && <Act intent="prepare" label={says.prepare} hint={says.prepareHint} />}
      {may.review && <Act intent="review" label={says.review} hint={says.reviewHint} />}
      {may.approve && <Act intent="approve" label={says.approve} />}
      {may.send && (
        <form method="post" className="flow">
          <TextField
            id="reference"
            name="reference"
            label={says.reference}
            hint={says.referenceHint}
            defaultValue={typed?.reference}
            width="medium"
          />
          <ButtonRow>
            <Button name="intent" value="send">
              {says.sent}
            </Button>
          </ButtonRow>
        </form>
      )}
      {may.record && <OutcomeForm typed={typed} errors={errors} />}
      {may.return && (
        <NoteForm
          intent="return"
          title={says.return}
          hint={says.returnHint}
          submit={says.return}
          {...{ typed, errors }}
        />
      )}
      {may.end && (
        <NoteForm
          intent="end"
          title={says.end}
          text={says.endText[may.end]}
          hint={says.noteHint}
          submit={says.endSubmit[may.end]}
          {...{ typed, errors }}
        />
      )}
    </>
  );
}

function Act({ intent, label, hint }: { intent: string; label: string; hint?: string }) {
  return (
    <form method="post" className="flow">
      {hint && <p>{hint}</p>}
      <ButtonRow>
        <Button name="intent" value={intent}>
          {label}
        </Button>
      </ButtonRow>
    </form>
  );
}

type NoteFormProps = Pick<Props, "typed" | "errors"> & {
  intent: string;
  title: string;
  text?: string;
  hint: string;
  submit: string;
};

/** A step back, or the end, with the reason for it. */
function NoteForm({ intent, title, text, hint, submit, typed, errors }: NoteFormProps) {
  const { page: says } = useWords().nominations;
  const own = typed?.intent === intent;
  const id = `note-${intent}`;
  return (
    <Disclosure label={title} open={own}>
      <form method="post" noValidate className="flow text-base">
        {text && <p className="max-w-measure">{text}</p>}
        <TextArea
          id={id}
          name="note"
          label={says.note}
          hint={hint}
          rows={3}
          defaultValue={own ? typed?.note : undefined}
          errors={errorsAt(errors, id)}
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value={intent}>
            {submit}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}

function OutcomeForm({ typed, errors }: { typed: Typed; errors: FieldError[] }) {
  const words = useWords();
  const { page: says } = words.nominations;
  const field = (name: string) => typedField(name, typed, errors);
  return (
    <>
      <SectionHeading id="hasil" title={says.outcome} />
      <form method="post" noValidate className="flow">
        <SelectField
          {...field("result")}
          label={says.result}
          options={[
            { value: "", label: words.nominations.choose },
            ...awardResults.map((result) => ({ value: result, label: words.statuses.award[result] })),
          ]}
        />
        <TextField {...field("label")} label={says.label} />
        <RadioGroup
          {...field("evidence")}
          legend={says.evidence}
          options={evidenceStates.map((state) => ({ value: state, label: words.statuses.evidence[state] }))}
        />
        <TextField {...field("source")} label={says.sourceOf} />
        <TextField {...field("decreeNo")} label={says.decree} optionalLabel={words.optional} width="medium" />
        <ButtonRow>
          <Button name="intent" value="record">
            {says.outcome}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
