import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openAccount } from "~/domain/accounts/opening.server";
import { isEmail } from "~/domain/people/email";
import { plainNip } from "~/domain/people/nip";
import { activationLetter } from "~/letters/account-letters.server";
import { type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import { readForm } from "~/web/read-form.server";
import { refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { keepers } from "../officers";
import { trimmedIn } from "../typed";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, keepers);
  return { sends: canSendMail() };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, keepers);
  const words = wordsFor(languageOf(request));
  const typed = trimmedIn(await readForm(request));
  const errors = errorsIn(words, typed);
  if (errors.length > 0) return data({ errors, typed }, { status: 400 });

  const { name = "", email = "", nip } = typed;
  let id = "";
  const opened = openAccount(context, { name, email, nip: nip ? plainNip(nip) : undefined }, activationLetter());
  const refusal = await refusalOf(opened.then((made) => (id = made)));
  if (!refusal) return redirect(done(paths.person(id), "account-opened"));
  const at = refusal === "nip-invalid" || refusal === "nip-taken" ? "#nip" : "#email";
  return data({ errors: [{ href: at, text: words.reasons[refusal] }], typed }, { status: 409 });
}

function errorsIn({ people: says, ownAccount }: Words, { name, email }: Record<string, string>): FieldError[] {
  return [
    ...(name ? [] : [{ href: "#name", text: says.missing }]),
    ...(email && isEmail(email) ? [] : [{ href: "#email", text: ownAccount.emailMissing }]),
  ];
}

export const meta = titled((words) => words.people.open.title);

export default function NewPerson() {
  const { sends } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { people: says } = words;
  const errors = answer?.errors ?? [];
  const field = (name: string) => typedField(name, answer?.typed, errors);
  return (
    <>
      <PageHeading title={says.open.title} lead={says.open.lead} />
      <FormErrors errors={errors} />
      {!sends && <Notice tone="warn" title={says.open.noMail} />}
      <form method="post" noValidate className="flow">
        <TextField {...field("name")} label={says.name} width="medium" />
        <TextField {...field("email")} type="email" label={says.email} width="medium" />
        <TextField
          {...field("nip")}
          label={says.nip}
          optionalLabel={words.optional}
          inputMode="numeric"
          width="medium"
        />
        <ButtonRow>
          <Button>{says.open.submit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
