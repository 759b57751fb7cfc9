import { awardResults, evidenceStates } from "db/vocabulary";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { type FieldError, typedField } from "../field-errors";
import { useWords } from "../visitor";

type Typed = Record<string, string> | undefined;

type Props = {
  may: { prepare: boolean; review: boolean; approve: boolean; send: boolean; record: boolean };
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
