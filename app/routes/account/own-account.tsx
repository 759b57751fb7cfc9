import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countOwnSessions } from "~/domain/accounts/sessions.server";
import { listOwnSignIns } from "~/domain/accounts/signing-in.server";
import { findOwnAccount } from "~/domain/people/describing.server";
import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { TextField } from "~/ui/text-field";
import { type Answer, act } from "~/web/acting.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import { readForm } from "~/web/read-form.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { actsOnOwn } from "./own-account-acts.server";

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
export async function action({ request, context: { clientAddress } }: ActionFunctionArgs) {
  const context = await requireContext(request);
  const words = wordsFor(languageOf(request));
  const own = await findOwnAccount(context);
  return act(words, await readForm(request), actsOnOwn(context, own, words, { request, clientAddress }));
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

function formOf(answer: Answer | undefined, intent: string) {
  return answer?.intent === intent ? answer : undefined;
}

function NameForm({ account, answer }: Pick<Data, "account"> & { answer: Answer | undefined }) {
  const { ownAccount: says } = useWords();
  const { errors, field } = answeredForm<{ name: string }>(formOf(answer, "name"), { name: account.name });
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

function Address({ account, sends, answer }: Pick<Data, "account" | "sends"> & { answer: Answer | undefined }) {
  const { ownAccount: says } = useWords();
  const language = useLanguage();
  const { errors, field } = answeredForm<{ email: string; old: string }>(
    formOf(answer, "address") ?? formOf(answer, "prove"),
  );
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
      <FormErrors errors={errors} />
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

function PasswordForm({ email, answer }: { email: string; answer: Answer | undefined }) {
  const { ownAccount: says } = useWords();
  const { errors, field } = answeredForm<{ old: string; password: string; again: string }>(formOf(answer, "password"));
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
