import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Disclosure } from "~/ui/disclosure";
import { TextArea } from "~/ui/text-area";
import { errorsAt, type FieldError } from "../field-errors";
import { useWords } from "../visitor";

type Props = {
  may: { endorse: boolean; submit: boolean; return: boolean; withdraw: boolean };
  note: string | undefined;
  errors: FieldError[];
};

/** What the head can do with a proposal now: each act with its consequence, only those that are open. */
export function Decisions({ may, note, errors }: Props) {
  const { unit } = useWords();
  const at = (id: string) => ({ errors: errorsAt(errors, id) });
  return (
    <>
      {may.endorse && (
        <form method="post" className="flow">
          <p>{unit.endorseHint}</p>
          <ButtonRow>
            <Button name="intent" value="endorse">
              {unit.endorse}
            </Button>
          </ButtonRow>
        </form>
      )}
      {may.submit && (
        <form method="post" className="flow">
          <p>{unit.submitHint}</p>
          <CheckboxField id="declared" name="declared" label={unit.declare} {...at("declared")} />
          <ButtonRow>
            <Button name="intent" value="submit">
              {unit.submit}
            </Button>
          </ButtonRow>
        </form>
      )}
      {may.return && (
        <Disclosure label={unit.return} open={at("note").errors !== undefined}>
          <form method="post" className="flow">
            <TextArea
              id="note"
              name="note"
              rows={4}
              label={unit.returnNote}
              hint={unit.returnHint}
              defaultValue={note}
              {...at("note")}
            />
            <ButtonRow>
              <Button variant="secondary" name="intent" value="return">
                {unit.return}
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      )}
      {may.withdraw && (
        <Disclosure label={unit.withdraw} open={at("sure").errors !== undefined}>
          <form method="post" className="flow">
            <p>{unit.withdrawHint}</p>
            <CheckboxField id="sure" name="sure" label={unit.withdrawConfirm} {...at("sure")} />
            <ButtonRow>
              <Button variant="danger" name="intent" value="withdraw">
                {unit.withdraw}
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      )}
    </>
  );
}
