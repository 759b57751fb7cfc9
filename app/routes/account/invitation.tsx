import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { acceptInvitation } from "~/domain/accounts/accepting.server";
import { proveAddress } from "~/domain/accounts/proving.server";
import { findInvitation } from "~/domain/collaboration/finding.server";
import type { Context } from "~/domain/kernel/context";
import { findCredentials } from "~/domain/people/finding.server";
import { movedNotice } from "~/letters/account-letters.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { type Answer, act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { anyContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { sessionHash } from "~/web/sessions.server";
import { wordsFor } from "~/words/words";
import { titled } from "../title";
import { useWords } from "../visitor";
import { choosing, joining } from "./first-password.server";
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

type InvitationData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await anyContext(request);
  const words = wordsFor(languageOf(request));
  const secret = partOf(params, "secret");
  const { invitation } = await orRespond(findInvitation(context, secret));
  const { kind } = invitation;
  const isStranger = !context.actor.id;
  if (kind === "confirm" && isStranger) return redirect(signInAndBack(new URL(request.url).pathname));
  const confirm = form(nothing, async () => {
    await proveAddress(context, secret, movedNotice(), sessionHash(request));
    return done(paths.ownAccount, "address-proven");
  });
  const accept = form(nothing, async () => {
    await acceptInvitation(context, secret);
    return done(paths.proposal(invitation.proposalId ?? ""), "invitation-accepted");
  });
  const asked = {
    activate: choosing(context, secret, invitation, words, "activate"),
    reset: choosing(context, secret, invitation, words, "reset"),
    confirm,
    collaborate: isStranger ? joining(context, secret, invitation, words) : accept,
  }[kind];
  return act(words, await readForm(request), { "": asked });
}

function signInAndBack(pathname: string): string {
  return `${paths.signIn}?lanjut=${encodeURIComponent(pathname)}`;
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
      <FormErrors errors={answer?.errors ?? []} />
      <WaysIn invited={invited} answer={answer} />
    </>
  );
}

type WaysInProps = { invited: InvitationData; answer: Answer | undefined };

/** The way to say yes: by one press, with an account to sign in to, or with a new one. */
function WaysIn({ invited, answer }: WaysInProps) {
  const { invitation: says } = useWords().collaboration;
  const { visitor, kind, hasAccount } = invited;
  if (kind === "activate" || kind === "reset") {
    const wrong = visitor && !visitor.isAddressee;
    return wrong ? (
      <Notice tone="warn" title={says.otherAccount} />
    ) : (
      <ActivationForm invited={invited} answer={answer} />
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
    <NewAccountForm invited={invited} answer={answer} />
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
      <ButtonLink href={signInAndBack(pathname)}>{children}</ButtonLink>
    </ButtonRow>
  );
}
