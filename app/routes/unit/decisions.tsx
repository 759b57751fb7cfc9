import type { ReactNode } from "react";
import { daysUntil } from "~/domain/kernel/days";
import type { Quota } from "~/domain/submission/quota.server";
import { errorsAt, type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { Button, ButtonRow, type ButtonVariant } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Disclosure } from "~/ui/disclosure";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { useWords } from "../visitor";

export type Choices = {
  may: { endorse: boolean; submit: boolean; delegate: boolean; return: boolean; withdraw: boolean };
  admins: Array<{ id: string; name: string }>;
  delegatedTo: string | null;
  quota: Quota | undefined;
  closesAt: Date;
  now: Date;
};

type Props = Choices & {
  seen: number | undefined;
  typed: Record<string, string> | undefined;
  errors: FieldError[];
};

/** What the unit can do with a proposal now: each act with its consequence, only those that are open. */
export function Decisions(props: Props) {
  const { may, quota } = props;
  const { unit } = useWords();
  return (
    <>
      {quota && (may.endorse || may.submit) && <p className="text-muted">{unit.quota(quota.used, quota.of)}</p>}
      {may.endorse && (
        <HandIn {...props} intent="endorse-submit" hint={unit.endorseSubmitHint} label={unit.endorseSubmit} />
      )}
      {may.submit && <HandIn {...props} intent="submit" hint={unit.submitHint} label={unit.submit} />}
      {may.endorse && <EndorseOnly {...props} />}
      {may.delegate && <Delegation {...props} />}
      {may.return && <Return {...props} />}
      {may.withdraw && <Withdrawal {...props} />}
    </>
  );
}

type HandInProps = Props & { intent: string; hint: string; label: string };

function HandIn({ seen, errors, intent, hint, label }: HandInProps) {
  const { unit } = useWords();
  return (
    <Act intent={intent} label={label} seen={seen}>
      <p>{hint}</p>
      <CheckboxField id="declared" name="declared" label={unit.declare} errors={errorsAt(errors, "declared")} />
    </Act>
  );
}

function EndorseOnly({ seen, admins, typed, errors }: Props) {
  const { unit } = useWords();
  const nobodyElse = { value: "", label: unit.myself };
  return (
    <Disclosure label={unit.endorseOnly} open={errorsAt(errors, "submitter") !== undefined}>
      <Act intent="endorse" label={unit.endorse} variant="secondary" seen={seen}>
        <p>{unit.endorseHint}</p>
        {admins.length > 0 && (
          <SelectField
            {...typedField("submitter", typed, errors)}
            label={unit.submitter}
            options={[nobodyElse, ...admins.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
      </Act>
    </Disclosure>
  );
}

function Delegation({ admins, delegatedTo, typed, errors }: Props) {
  const { unit } = useWords();
  const delegate = admins.find(({ id }) => id === delegatedTo);
  if (delegate)
    return (
      <Act intent="revoke" label={unit.revoke} variant="secondary">
        <p>{unit.delegatedTo(delegate.name)}</p>
      </Act>
    );
  if (admins.length === 0) return undefined;
  return (
    <Disclosure label={unit.delegate} open={errorsAt(errors, "delegate") !== undefined}>
      <Act intent="delegate" label={unit.delegate} variant="secondary">
        <p>{unit.delegateHint}</p>
        <SelectField
          {...typedField("delegate", typed, errors)}
          label={unit.delegateTo}
          options={admins.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Act>
    </Disclosure>
  );
}

function Return({ seen, may, typed, errors }: Props) {
  const { unit } = useWords();
  const label = may.submit || may.delegate ? unit.takeBack : unit.return;
  return (
    <Disclosure label={label} open={errorsAt(errors, "note") !== undefined}>
      <Act intent="return" label={label} variant="secondary" seen={seen}>
        <TextArea {...typedField("note", typed, errors)} rows={4} label={unit.returnNote} hint={unit.returnHint} />
      </Act>
    </Disclosure>
  );
}

function Withdrawal({ quota, closesAt, now, errors }: Props) {
  const words = useWords();
  const { unit } = words;
  return (
    <Disclosure label={unit.withdraw} open={errorsAt(errors, "sure") !== undefined}>
      <Act intent="withdraw" label={unit.withdraw} variant="danger">
        <p>{unit.withdrawHint}</p>
        <p>
          {quota && `${unit.withdrawQuota(quota.used, quota.of)} `}
          {unit.withdrawLeft(words.daysLeft(daysUntil(closesAt, now)))}
        </p>
        <CheckboxField id="sure" name="sure" label={unit.withdrawConfirm} errors={errorsAt(errors, "sure")} />
      </Act>
    </Disclosure>
  );
}

type ActProps = {
  intent: string;
  label: string;
  /** Which step the proposal had when it was read; acts that do not rest on its text leave it out. */
  seen?: number | undefined;
  variant?: ButtonVariant;
  children: ReactNode;
};

function Act({ intent, label, seen, variant = "primary", children }: ActProps) {
  return (
    <form method="post" className="flow">
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      {children}
      <ButtonRow>
        <Button variant={variant} name="intent" value={intent}>
          {label}
        </Button>
      </ButtonRow>
    </form>
  );
}
