import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { acceptInvitation } from "~/domain/accounts/accepting.server";
import { proveAddress } from "~/domain/accounts/proving.server";
import { findInvitation } from "~/domain/collaboration/finding.server";
import type { Context } from "~/domain/kernel/context";
import { findCredentials } from "~/domain/people/finding.server";
import { movedNotice } from "~/letters/account-letters.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { done, paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { anyContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { sessionHash } from "~/web/sessions.server";
import { titled } from "../title";
import { useWords } from "../visitor";
import { choosePassword, join } from "./first-password.server";
import { ActivationForm, NewAccountForm } from "./new-account";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ...context } = await anyContext(request);
  const found = await orRespond(findInvitation({ actor, ...context }, partOf(params, "secret")));
  const { invitation, proposal, inviter, hasAccount, state } = found;
  return {
    state,
    kind: invitation.kind,
    name: invitation.name,
    email: invitation.email,
    inviter: inviter ?? undefined,
    title: proposal?.title ?? "",
    hasAccount,
    visitor: actor.id ? { name: actor.name, isAddressee: await isAddressee(context, actor.id, invitation) } : undefined,
  };
}

/** Whether the letter went to this person: by account, or else by address. */
async function isAddressee(
  context: Pick<Context, "db">,
  visitorId: string,
  { userId, email }: { userId: string | null; email: string },
): Promise<boolean> {
  return userId ? userId === visitorId : (await findCredentials(context.db, email))?.id === visitorId;
}

export type InvitationData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await anyContext(request);
  const secret = partOf(params, "secret");
  const { invitation } = await orRespond(findInvitation(context, secret));
  const form = await readForm(request);
  const { kind } = invitation;
  if (kind === "activate" || kind === "reset")
    return choosePassword(context, request, secret, { ...invitation, kind }, form);
  if (kind === "confirm") return confirm(context, request, secret);
  if (!context.actor.id) return join(context, request, secret, invitation, form);

  const refusal = await refusalOf(acceptInvitation(context, secret));
  if (refusal) return data({ form: undefined, refusal }, { status: 409 });
  return redirect(done(paths.proposal(invitation.proposalId ?? ""), "invitation-accepted"));
}

async function confirm(context: Context, request: Request, secret: string) {
  if (!context.actor.id) throw redirect(`${paths.signIn}?lanjut=${encodeURIComponent(new URL(request.url).pathname)}`);
  const refusal = await refusalOf(proveAddress(context, secret, movedNotice(), sessionHash(request)));
  if (refusal) return data({ form: undefined, refusal }, { status: 409 });
  return redirect(done(paths.ownAccount, "address-proven"));
}

export const meta = titled((words) => words.collaboration.invitation.title);

export default function InvitationPage() {
  const invited = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { invitation: says } = words.collaboration;
  if (invited.state !== "open") return <Over {...invited} />;
  const headings: Record<InvitationData["kind"], { title: string; lead: string }> = {
    activate: { title: says.title, lead: says.activate },
    collaborate: { title: says.title, lead: says.collaborate(invited.inviter ?? says.somebody, invited.title) },
    reset: words.recovery.reset,
    confirm: { title: words.recovery.confirm.title, lead: words.recovery.confirm.lead(invited.email) },
  };
  return (
    <>
      <PageHeading {...headings[invited.kind]} />
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
  if (kind === "activate" || kind === "reset") {
    const wrong = visitor && !visitor.isAddressee;
    return wrong ? (
      <Notice tone="warn" title={says.otherAccount} />
    ) : (
      <ActivationForm invited={invited} answer={form} />
    );
  }
  if (kind === "confirm") return <Confirm visitor={visitor} />;
  if (visitor && !visitor.isAddressee) return <Notice tone="warn" title={says.wrongAddress(invited.email)} />;
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
    <NewAccountForm invited={invited} answer={form} />
  );
}

/** The owner of the account says that the address is theirs. */
function Confirm({ visitor }: Pick<InvitationData, "visitor">) {
  const { recovery, collaboration } = useWords();
  const { confirm: says } = recovery;
  if (!visitor) {
    return (
      <>
        <p>{says.signIn}</p>
        <SignIn>{collaboration.invitation.signIn}</SignIn>
      </>
    );
  }
  if (!visitor.isAddressee) return <Notice tone="warn" title={says.other} />;
  return (
    <form method="post">
      <ButtonRow>
        <Button>{says.submit}</Button>
      </ButtonRow>
    </form>
  );
}

/** Used, taken back or too old: why, and what to do now. */
function Over({ state, kind, visitor }: InvitationData) {
  const { collaboration, recovery } = useWords();
  const { invitation: says } = collaboration;
  const next: Record<InvitationData["kind"], string> = {
    activate: says.nextActivate,
    collaborate: says.next[state],
    reset: recovery.overReset,
    confirm: recovery.overConfirm,
  };
  return (
    <>
      <PageHeading title={says.over[state]} lead={next[kind]} />
      {!visitor && <SignIn>{says.signIn}</SignIn>}
    </>
  );
}

function SignIn({ children }: { children: string }) {
  const { pathname } = useLocation();
  return (
    <ButtonRow>
      <ButtonLink href={`${paths.signIn}?lanjut=${encodeURIComponent(pathname)}`}>{children}</ButtonLink>
    </ButtonRow>
  );
}
