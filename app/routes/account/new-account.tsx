import { answeredForm } from "~/routes/pieces/forms/form";
import { Button, ButtonRow } from "~/ui/button";
import { SummaryList } from "~/ui/summary-list";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import { useWords } from "../visitor";

type Fields = { name: string; password: string; again: string };

type FormProps = { invited: { name: string; email: string }; answer: Answer | undefined };

/** For somebody new: a name of their own choosing and a password. */
export function NewAccountForm({ invited, answer }: FormProps) {
  const { invitation: says } = useWords().collaboration;
  const { field } = answeredForm<Fields>(answer, { name: invited.name });
  return (
    <form method="post" noValidate className="flow">
      <SummaryList items={[{ term: says.email, detail: invited.email }]} />
      <TextField {...field("name")} label={says.name} autoComplete="name" width="medium" />
      <Passwords field={field} email={invited.email} />
      <ButtonRow>
        <Button>{says.join}</Button>
      </ButtonRow>
    </form>
  );
}

/** For an account that the secretariat opened. */
export function ActivationForm({ invited, answer }: FormProps) {
  const { invitation: says } = useWords().collaboration;
  const { field } = answeredForm<Fields>(answer);
  return (
    <form method="post" noValidate className="flow">
      <SummaryList
        items={[
          { term: says.name, detail: invited.name },
          { term: says.email, detail: invited.email },
        ]}
      />
      <Passwords field={field} email={invited.email} />
      <ButtonRow>
        <Button>{says.setPassword}</Button>
      </ButtonRow>
    </form>
  );
}

type PasswordsProps = { field: ReturnType<typeof answeredForm<Fields>>["field"]; email: string };

function Passwords({ field, email }: PasswordsProps) {
  const { invitation: says } = useWords().collaboration;
  return (
    <>
      {/* Tells password managers for which account. */}
      <input type="text" value={email} autoComplete="username" readOnly hidden />
      <TextField
        {...field("password")}
        type="password"
        label={says.password}
        hint={says.passwordHint}
        autoComplete="new-password"
        width="medium"
      />
      <TextField {...field("again")} type="password" label={says.again} autoComplete="new-password" width="medium" />
    </>
  );
}
