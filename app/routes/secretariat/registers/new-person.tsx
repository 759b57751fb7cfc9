import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openAccount } from "~/domain/accounts/opening.server";
import { isEmail } from "~/domain/people/email";
import { plainNip } from "~/domain/people/nip";
import { activationLetter } from "~/letters/account-letters.server";
import { typedField } from "~/routes/pieces/forms/field-errors";
import { optional, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import { readForm } from "~/web/read-form.server";
import { type Words, wordsFor } from "~/words/words";
import { keepers } from "../officers";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request, keepers);
  return { sends: canSendMail() };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireContext(request, keepers);
  const words = wordsFor(languageOf(request));
  const open = form(
    personForm(words),
    async ({ nip, ...said }) => {
      const id = await openAccount(context, { ...said, nip: nip ? plainNip(nip) : undefined }, activationLetter());
      return done(paths.person(id), "account-opened");
    },
    { at: { "nip-invalid": "nip", "nip-taken": "nip", rest: "email" } },
  );
  return act(words, await readForm(request), { "": open });
}

const personForm = ({ people: says, ownAccount }: Words) =>
  z.object({
    name: text(says.missing),
    email: z.string({ error: ownAccount.emailMissing }).trim().refine(isEmail, ownAccount.emailMissing),
    nip: optional,
  });

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
