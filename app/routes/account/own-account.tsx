import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countOwnSessions } from "~/domain/accounts/sessions.server";
import { listOwnSignIns, noteAttempt, takeAttempt } from "~/domain/accounts/signing-in.server";
import type { Context } from "~/domain/kernel/context";
import { findOwnAccount } from "~/domain/people/describing.server";
import { warningLetter } from "~/letters/account-letters.server";
import { FormErrors, useAnsweredForm } from "~/routes/pieces/forms/form";
import { done, paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import { networkOf } from "~/web/network";
import { readForm } from "~/web/read-form.server";
import { refusalOf } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { deedIn } from "./own-account-deeds.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  return {
    account: await findOwnAccount(context),
    sessions: await countOwnSessions(context),
    signIns: await listOwnSignIns(context),
    sends: canSendMail(),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Answer = { intent: string; form: SubmissionResult } | undefined;

export async function action({ request, context: { clientAddress } }: ActionFunctionArgs) {
  const context = await requireContext(request);
  const words = wordsFor(languageOf(request));
  const body = await readForm(request);
  const intent = body.get("intent")?.toString() ?? "";
  const { form, act, deed, at } = deedIn(request, body, intent, words, await findOwnAccount(context));
  const hideFields = ["old", "password", "again"];
  if (!act) return data({ intent, form: form.reply({ hideFields }) }, { status: 400 });

  const attempt = body.has("old") ? await takeOwnAttempt(context, clientAddress) : undefined;
  if (attempt && !attempt.isAllowed)
    return data(
      { intent, form: form.reply({ formErrors: [words.account.signIn.blocked], hideFields }) },
      { status: 429 },
    );
  const refusal = await refusalOf(act(context));
  if (attempt) await noteAttempt(context, attempt.id, refusal === "password-wrong" ? "refused" : "signed_in");
  if (!refusal) return redirect(done(paths.ownAccount, deed));
  const fieldErrors = { [at(refusal)]: [words.reasons[refusal]] };
  return data({ intent, form: form.reply({ fieldErrors, hideFields }) }, { status: 409 });
}

/** The old password is guessed at as little as the one at the door. */
async function takeOwnAttempt(context: Context, address: string) {
  const { email } = await findOwnAccount(context);
  return takeAttempt(context, email, networkOf(address), warningLetter());
}

export const meta = titled((words) => words.ownAccount.title);

export default function OwnAccount() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { ownAccount: says } = useWords();
  return (
    <>
      <PageHeading title={says.title} />
      <NameForm account={loaded.account} answer={answer} />
      <Address {...loaded} answer={answer} />
      <PasswordForm email={loaded.account.email} answer={answer} />
      <Sessions sessions={loaded.sessions} />
      <SignIns signIns={loaded.signIns} />
    </>
  );
}

function formOf(answer: Answer, intent: string) {
  return answer?.intent === intent ? answer.form : undefined;
}

function NameForm({ account, answer }: Pick<Data, "account"> & { answer: Answer }) {
  const { ownAccount: says } = useWords();
  const { errors, field } = useAnsweredForm<{ name: string }>(formOf(answer, "name"), { name: account.name });
  return (
    <form method="post" noValidate className="flow">
      <FormErrors errors={errors} />
      <TextField {...field("name")} label={says.name} hint={says.nameHint} autoComplete="name" width="medium" />
      <ButtonRow>
        <Button variant="secondary" name="intent" value="name">
          {says.saveName}
        </Button>
      </ButtonRow>
    </form>
  );
}

function Address({ account, sends, answer }: Pick<Data, "account" | "sends"> & { answer: Answer }) {
  const { ownAccount: says } = useWords();
  const language = useLanguage();
  const { errors, field } = useAnsweredForm<{ email: string; old: string }>(formOf(answer, "address"));
  return (
    <>
      <SectionHeading id="alamat" title={says.address} />
      <p className="font-semibold [overflow-wrap:anywhere]">{account.email}</p>
      {account.provenAt ? (
        <p className="text-muted">{says.proven(showMoment(language, account.provenAt))}</p>
      ) : (
        <Notice tone="warn" title={says.unproven}>
          <p>{says.unprovenText}</p>
          <form method="post">
            <Button variant="secondary" name="intent" value="prove">
              {says.sendProof}
            </Button>
          </form>
        </Notice>
      )}
      {!sends && <p className="text-muted">{says.noMail}</p>}
      <FormErrors
        errors={errors.map((error) => (error.href === "#old" ? { ...error, href: "#sandi-alamat" } : error))}
      />
      <form method="post" noValidate className="flow">
        <TextField
          {...field("email")}
          type="email"
          label={says.newAddress}
          hint={says.newAddressHint}
          autoComplete="email"
          width="medium"
        />
        <TextField
          {...field("old", "sandi-alamat")}
          type="password"
          label={says.old}
          autoComplete="current-password"
          width="medium"
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="address">
            {says.sendNew}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}

function PasswordForm({ email, answer }: { email: string; answer: Answer }) {
  const { ownAccount: says } = useWords();
  const { errors, field } = useAnsweredForm<{ old: string; password: string; again: string }>(
    formOf(answer, "password"),
  );
  return (
    <>
      <SectionHeading id="sandi" title={says.password} />
      <FormErrors errors={errors} />
      <form method="post" noValidate className="flow">
        {/* Tells password managers for which account. */}
        <input type="text" value={email} autoComplete="username" readOnly hidden />
        <TextField {...field("old")} type="password" label={says.old} autoComplete="current-password" width="medium" />
        <TextField
          {...field("password")}
          type="password"
          label={says.fresh}
          hint={says.freshHint}
          autoComplete="new-password"
          width="medium"
        />
        <TextField {...field("again")} type="password" label={says.again} autoComplete="new-password" width="medium" />
        <p className="text-muted">{says.changeHint}</p>
        <ButtonRow>
          <Button name="intent" value="password">
            {says.change}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}

function Sessions({ sessions }: Pick<Data, "sessions">) {
  const { ownAccount: says } = useWords();
  return (
    <>
      <SectionHeading id="perangkat" title={says.sessions} />
      <p>{says.sessionCount(sessions)}</p>
      {sessions > 1 && (
        <form method="post">
          <Button variant="secondary" name="intent" value="sessions">
            {says.endSessions}
          </Button>
        </form>
      )}
    </>
  );
}

function SignIns({ signIns }: Pick<Data, "signIns">) {
  const { ownAccount: says } = useWords();
  const language = useLanguage();
  if (signIns.length === 0) return undefined;
  return (
    <DataTable
      caption={says.signIns}
      empty=""
      columns={[
        { key: "when", label: says.when, heading: true },
        { key: "from", label: says.from },
        { key: "outcome", label: says.outcome },
      ]}
      rows={signIns.map(({ id, at, network, outcome }) => ({
        key: id,
        cells: { when: showMoment(language, at), from: network, outcome: says.outcomes[outcome] },
      }))}
    />
  );
}
