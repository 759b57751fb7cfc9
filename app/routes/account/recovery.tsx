import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requestReset } from "~/domain/accounts/proving.server";
import { resetLetter } from "~/letters/account-letters.server";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { anyContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import { readForm } from "~/web/read-form.server";
import { takeRequest } from "~/web/reset-requests.server";
import { type Words, wordsFor } from "~/words/words";
import { titled } from "../title";
import { useWords } from "../visitor";

const recoveryForm = ({ recovery }: Words) =>
  z.object({ email: z.string({ error: recovery.emailMissing }).trim().min(1, recovery.emailMissing).max(254) });

export async function loader({ request }: LoaderFunctionArgs) {
  await anyContext(request);
  return { sends: canSendMail() };
}

/** Whether there is an account of that address nobody learns here. */
export async function action({ request, context: { clientAddress } }: ActionFunctionArgs) {
  const context = await anyContext(request);
  const words = wordsFor(languageOf(request));
  const ask = form(recoveryForm(words), async ({ email }, back) => {
    if (!(await takeRequest(clientAddress))) return back([{ text: words.recovery.blocked }], 429);
    await requestReset(context, email, resetLetter());
    return data({ sent: true });
  });
  return act(words, await readForm(request), { "": ask });
}

export const meta = titled((words) => words.recovery.title);

export default function Recovery() {
  const { sends } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { recovery: says } = useWords();
  if (answer && "sent" in answer) {
    return (
      <>
        <PageHeading title={says.title} />
        <Notice tone="info" live title={says.sent}>
          <p>{says.sentText}</p>
        </Notice>
      </>
    );
  }
  const { errors, field } = answeredForm<{ email: string }>(answer);
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <FormErrors errors={errors} />
      {!sends && <Notice tone="warn" title={says.noMail} />}
      <form method="post" noValidate className="flow">
        <TextField {...field("email")} type="email" label={says.email} autoComplete="username" width="medium" />
        <ButtonRow>
          <Button>{says.submit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
