import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { acceptInvitation } from "~/domain/collaboration/accepting.server";
import { findInvitation } from "~/domain/collaboration/finding.server";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { anyContext } from "~/web/guards.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { FormErrors } from "../form";
import { titled } from "../title";
import { useWords } from "../visitor";
import { activate, join } from "./first-password.server";
import { ActivationForm, NewAccountForm } from "./new-account";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ...context } = await anyContext(request);
  const found = await orRespond(findInvitation({ actor, ...context }, params.secret ?? ""));
  const { invitation, proposal, inviter, hasAccount, state } = found;
  return {
    state,
    kind: invitation.kind,
    name: invitation.name,
    email: invitation.email,
    inviter: inviter ?? undefined,
    title: proposal?.title ?? "",
    hasAccount,
    visitor: actor.id ? { name: actor.name, isAddressee: actor.id === invitation.userId } : undefined,
  };
}

export type InvitationData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await anyContext(request);
  const secret = params.secret ?? "";
  const { invitation } = await orRespond(findInvitation(context, secret));
  const form = await readForm(request);
  if (invitation.kind === "activate") return activate(context, request, secret, form);
  if (!context.actor.id) return join(context, request, secret, form);

  const refusal = await refusalOf(acceptInvitation(context, secret));
  if (refusal) return data({ form: undefined, refusal }, { status: 409 });
  return redirect(done(paths.proposal(invitation.proposalId ?? ""), "invitation-accepted"));
}

export const meta = titled((words) => words.collaboration.invitation.title);

export default function InvitationPage() {
  const invited = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { invitation: says } = words.collaboration;
  if (invited.state !== "open") return <Over {...invited} />;
  const lead =
    invited.kind === "activate" ? says.activate : says.collaborate(invited.inviter ?? says.somebody, invited.title);
  return (
    <>
      <PageHeading title={says.title} lead={lead} />
      <FormErrors errors={answer?.refusal ? [{ text: words.reasons[answer.refusal] }] : []} />
      <Answer invited={invited} form={answer?.form} />
    </>
  );
}

type AnswerProps = { invited: InvitationData; form: Parameters<typeof NewAccountForm>[0]["answer"] };

/** The way to say yes: by one press, with an account to sign in to, or with a new one. */
function Answer({ invited, form }: AnswerProps) {
  const { invitation: says } = useWords().collaboration;
  const { visitor, kind, hasAccount } = invited;
  if (kind === "activate") {
    const wrong = visitor && !visitor.isAddressee;
    return wrong ? (
      <Notice tone="warn" title={says.otherAccount} />
    ) : (
      <ActivationForm invited={invited} answer={form} />
    );
  }
  if (visitor) {
    return (
      <form method="post">
        <p>{says.signedInAs(visitor.name)}</p>
        <ButtonRow>
          <Button>{says.accept}</Button>
        </ButtonRow>
      </form>
    );
  }
  return hasAccount ? (
    <>
      <p>{says.signInFirst}</p>
      <SignIn>{says.signIn}</SignIn>
    </>
  ) : (
    <>
      <NewAccountForm invited={invited} answer={form} />
      <SignIn quiet>{says.haveAccount}</SignIn>
    </>
  );
}

/** Used, taken back or too old: why, and what to do now. */
function Over({ state, kind, visitor }: InvitationData) {
  const { invitation: says } = useWords().collaboration;
  return (
    <>
      <PageHeading title={says.over[state]} lead={kind === "activate" ? says.nextActivate : says.next[state]} />
      {!visitor && <SignIn>{says.signIn}</SignIn>}
    </>
  );
}

function SignIn({ quiet, children }: { quiet?: boolean; children: string }) {
  const { pathname } = useLocation();
  return (
    <ButtonRow>
      <ButtonLink href={`${paths.signIn}?lanjut=${encodeURIComponent(pathname)}`} variant={quiet ? "quiet" : "primary"}>
        {children}
      </ButtonLink>
    </ButtonRow>
  );
}
