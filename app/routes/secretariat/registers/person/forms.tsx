import type { Person } from "~/domain/accounts/listing.server";
import { errorsAt, type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { DateField } from "~/ui/date-field";
import { SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { roleAt, Term } from "../account-facts";
import { type Grantable, isOfUnit } from "./grantable";

type Form = { typed: Record<string, string> | undefined; errors: readonly FieldError[] };
type Units = { units: Array<{ id: string; name: string }> };

/** The roles held now, each with the way to end it. */
export function Grants({ grants, endable }: Pick<Person, "grants"> & { endable: string[] }) {
  const words = useWords();
  const { people: says } = words;
  if (grants.length === 0) return <p>{says.noRoles}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {grants.map((grant) => (
        <li key={grant.id} className="flex flex-wrap items-center justify-between gap-x-6">
          <span className="py-2">{roleAt(words, grant)}</span>
          {endable.includes(grant.id) && (
            <form method="post">
              <input type="hidden" name="grantId" value={grant.id} />
              <Button variant="quiet" name="intent" value="end" aria-label={says.endRole(roleAt(words, grant))}>
                {says.end}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The terms as change agent; a running one can be ended. */
export function Terms({ terms, may }: Pick<Person, "terms"> & { may: boolean }) {
  const { people: says } = useWords();
  if (terms.length === 0) return undefined;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {terms.map((term) => (
        <li key={`${term.unitId} ${term.fromOn}`} className="flex flex-wrap items-center justify-between gap-x-6">
          <span className="py-2">
            <Term term={term} />
            {term.decree && <span className="block text-sm text-muted">{term.decree}</span>}
          </span>
          {may && term.untilOn === null && (
            <form method="post">
              <input type="hidden" name="unitId" value={term.unitId} />
              <Button variant="quiet" name="intent" value="end-term" aria-label={says.endAgent(term.unit)}>
                {says.end}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

export function GrantForm({ typed, errors, units, roles }: Form & Units & { roles: Grantable[] }) {
  const words = useWords();
  const { people: says, statuses } = words;
  const needsUnit = roles.every(isOfUnit);
  const field = (name: string) => typedField(name, typed, errors);
  const choose = { value: "", label: says.choose };
  return (
    <form method="post" noValidate className="flow">
      <h3>{says.grant}</h3>
      <p>{says.grantText}</p>
      <SelectField
        {...field("role")}
        label={says.role}
        options={[choose, ...roles.map((role) => ({ value: role, label: statuses.role[role] }))]}
      />
      <SelectField
        {...field("unitId")}
        label={says.unit}
        {...(needsUnit ? {} : { hint: says.unitForSome, optionalLabel: words.optional })}
        options={[choose, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <ButtonRow>
        <Button name="intent" value="grant">
          {says.grantSubmit}
        </Button>
      </ButtonRow>
    </form>
  );
}

export function AppointForm({ typed, errors, units }: Form & Units) {
  const words = useWords();
  const { people: says } = words;
  const field = (name: string) => typedField(name, typed, errors);
  return (
    <form method="post" noValidate className="flow">
      <h3>{says.appoint}</h3>
      <SelectField
        {...field("agentUnitId")}
        label={says.unit}
        options={[{ value: "", label: says.choose }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <DateField {...field("fromOn")} label={says.since} />
      <TextField {...field("decree")} label={says.decree} optionalLabel={words.optional} width="medium" />
      <ButtonRow>
        <Button name="intent" value="appoint">
          {says.appointSubmit}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** For an account whose owner has not chosen a password yet. */
export function InviteForm() {
  const { people: says } = useWords();
  return (
    <form method="post">
      <p>{says.inviteText}</p>
      <ButtonRow>
        <Button variant="secondary" name="intent" value="invite">
          {says.invite}
        </Button>
      </ButtonRow>
    </form>
  );
}

/** Closes the account, which asks to be sure, or opens it again. */
export function AccountForm({ may, errors }: { may: { disable: boolean }; errors: readonly FieldError[] }) {
  const { people: says } = useWords();
  return (
    <>
      <SectionHeading id="akun" title={says.account} />
      <p>{may.disable ? says.disableText : says.enableText}</p>
      <form method="post" className="flow">
        {may.disable && <CheckboxField id="sure" name="sure" label={says.sure} errors={errorsAt(errors, "sure")} />}
        <ButtonRow>
          {may.disable ? (
            <Button variant="danger" name="intent" value="disable">
              {says.disable}
            </Button>
          ) : (
            <Button name="intent" value="enable">
              {says.enable}
            </Button>
          )}
        </ButtonRow>
      </form>
    </>
  );
}
