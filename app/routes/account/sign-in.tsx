import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { paths, safePath } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { TextField } from "~/ui/text-field";
import { type Answer, act, form } from "~/web/acting.server";
import { anyContext } from "~/web/guards.server";
import { readKept } from "~/web/kept-form.server";
import { languageOf } from "~/web/language.server";
import { publicHeaders } from "~/web/public-page";
import { readForm } from "~/web/read-form.server";
import { signIn } from "~/web/signing-in.server";
import { type Words, wordsFor } from "~/words/words";
import { titled } from "../title";
import { useWords } from "../visitor";
import { Resume } from "./resume";

const signInForm = ({ account: { signIn } }: Words) =>
  z.object({
    email: z.string({ error: signIn.emailMissing }).trim().max(254, signIn.wrong),
    password: z.string({ error: signIn.passwordMissing }).max(1000, signIn.wrong),
    lanjut: z.string().optional(),
    titipan: z.string().optional(),
  });

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await anyContext(request);
  const next = new URL(request.url).searchParams.get("lanjut");
  if (actor.id) return redirect(safePath(next));
  return { next: next ?? undefined };
}

export async function action({ request, context: { clientAddress } }: ActionFunctionArgs) {
  await anyContext(request);
  const words = wordsFor(languageOf(request));
  const enter = form(signInForm(words), async ({ email, password, lanjut, titipan }, back) => {
    const attempt = await signIn(email, password, clientAddress);
    if (attempt.refused) {
      const status = attempt.refused === "blocked" ? 429 : 400;
      return back([{ text: words.account.signIn[attempt.refused] }], status);
    }
    const headers = { "Set-Cookie": attempt.cookie };
    const kept = readKept(titipan);
    if (kept) return data({ resume: { path: safePath(lanjut), kept } }, { headers });
    return redirect(safePath(lanjut), { headers });
  });
  return act(words, await readForm(request), { "": enter });
}

export const headers = () => publicHeaders;

export const meta = titled((words) => words.account.signIn.title);

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "resume" in answer) return <Resume {...answer.resume} />;
  return <SignInForm next={next} answer={answer} />;
}

type Props = { next: string | undefined; answer: Answer | undefined };

function SignInForm({ next, answer }: Props) {
  const { account, recovery } = useWords();
  const { typed, errors, field } = answeredForm<z.infer<ReturnType<typeof signInForm>>>(answer);
  return (
    <>
      <PageHeading title={account.signIn.title} lead={account.signIn.lead} />
      <FormErrors errors={errors} />
      <form method="post" noValidate className="flow">
        <input type="hidden" name="lanjut" value={typed("lanjut") || (next ?? "")} />
        <input type="hidden" name="titipan" value={typed("titipan")} />
        <TextField
          {...field("email")}
          type="email"
          label={account.signIn.email}
          autoComplete="username"
          width="medium"
        />
        <TextField
          {...field("password")}
          type="password"
          label={account.signIn.password}
          autoComplete="current-password"
          width="medium"
        />
        <ButtonRow>
          <Button>{account.signIn.submit}</Button>
        </ButtonRow>
      </form>
      <p>
        <a href={paths.recovery} className="inline-flex min-h-11 items-center">
          {recovery.link}
        </a>
      </p>
      <p className="text-muted">{account.signIn.help}</p>
    </>
  );
}
