import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { leavePlace, openPlace } from "~/domain/collaboration/locking.server";
import { listCategories } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { actorId } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { changedParts } from "~/domain/proposals/header";
import { mayWrite } from "~/domain/proposals/policy";
import { described, describeProposal } from "~/domain/writing/describing.server";
import { findHeader } from "~/domain/writing/header.server";
import { listColleagues } from "~/domain/writing/team.server";
import type { FieldError } from "~/routes/pieces/forms/field-errors";
import { FormErrors } from "~/routes/pieces/forms/form";
import { EntriesStatus, RestoredEntries, useKeeping } from "~/routes/pieces/forms/kept-entries";
import { IdentitySummary } from "~/routes/pieces/proposal/identity-summary";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { insistFewSaves } from "~/web/personal-limits.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { HeldNotice } from "../locking/held-notice";
import { LockableFields } from "../locking/lockable-fields";
import { LockedNotice } from "../locking/locked-notice";
import { carriedIn, takeOverIntent } from "../locking/take-over";
import { takeOver } from "../locking/taking-over.server";
import { filled, type Typed, typedIn, typedValue } from "../typed-form";
import { writers } from "../writers";
import { Differences } from "./differences";
import { IdentityFields } from "./fields";
import { readIdentity } from "./reading";
import { typedFrom } from "./showing";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const writable = mayWrite(context.actor, proposal, context.now) === undefined;
  return {
    proposal,
    header: await findHeader(context, proposal),
    categories: await listCategories(context, proposal.editionId),
    colleagues: await listColleagues(context, proposal),
    writable,
    holder: writable ? await orRespond(openPlace(context, proposal.id, "identity")) : undefined,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const typed = typedIn(await readForm(request));
  const proposal = await orRespond(findProposal(context, id));
  const colleagues = await listColleagues(context, proposal);
  if (typedValue(typed, "intent") === takeOverIntent) {
    return takeOver(context, { proposalId: id, place: "identity", typed, words, address: paths.identity(id) });
  }
  const accounts = new Map(colleagues.map((person) => [person.id, person.name]));

  const { identity, errors } = readIdentity(typed, words, accounts);
  if (errors.length > 0) return data({ typed, errors, stale: undefined }, { status: 400 });
  const refusal = await refusalOf(
    insistFewSaves(actorId(context.actor)).then(() =>
      describeProposal(context, id, identity, Number(typed.version?.[0])),
    ),
  );
  if (!refusal) {
    await leavePlace(context, id, "identity");
    return redirect(done(paths.proposal(id), "identity-saved"));
  }
  const stale = refusal === "stale-version" ? await meeting(context, id, identity) : undefined;
  const error = stale ? { href: "#perbedaan", text: words.identity.stale.title } : { text: words.reasons[refusal] };
  return data({ typed, errors: [error], stale }, { status: 409 });
}

/** What was typed here and what somebody saved meanwhile. */
async function meeting(context: Context, id: string, identity: Parameters<typeof described>[2]) {
  const proposal = await findProposal(context, id);
  const theirs = await findHeader(context, proposal);
  const mine = described(theirs, proposal, identity);
  return { mine, theirs, changed: changedParts(theirs, mine) };
}

export const meta = titled((words) => words.proposals.identity.title);

export default function IdentityPage() {
  const { proposal, header, categories, writable, holder } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const errors = answer?.errors ?? [];
  const locked = !writable || holder !== undefined;
  const category = categories.find(({ id }) => id === header.categoryId)?.name;
  return (
    <>
      <PageHeading kicker={proposal.title} title={words.proposals.identity.title} />
      <FormErrors errors={errors} />
      {holder && <HeldNotice holder={holder} typed={answer?.typed && carriedIn(answer.typed)} />}
      {answer?.stale && <Differences {...answer.stale} categories={categories} />}
      {!writable && <LockedNotice status={proposal.status} />}
      <p>
        <a href={paths.identityHistory(proposal.id)}>{words.identity.history}</a>
      </p>
      {locked && !answer?.typed ? (
        <>
          <IdentitySummary identity={{ ...header, category }} />
          <p>
            <a href={paths.proposal(proposal.id)}>{words.proposals.section.toOverview}</a>
          </p>
        </>
      ) : (
        <IdentityForm
          typed={answer?.typed ?? typedFrom(header, language)}
          errors={errors}
          stale={!!answer?.stale}
          locked={locked}
        />
      )}
    </>
  );
}

type FormProps = { typed: Typed; errors: readonly FieldError[]; stale: boolean; locked: boolean };

function IdentityForm({ typed, errors, stale, locked }: FormProps) {
  const { proposal, header, categories, colleagues } = useLoaderData<typeof loader>();
  const words = useWords();
  const keeping = useKeeping({ awaits: "identity-saved", answer: useActionData<typeof action>() });
  // A stale form becomes current once both versions have been shown, and not before.
  const version = stale ? proposal.version : (typed.version?.[0] ?? proposal.version);
  return (
    <form method="post" noValidate className="flow" {...(locked ? {} : keeping)}>
      <input type="hidden" name="version" autoComplete="off" value={version} />
      <RestoredEntries />
      <LockableFields locked={locked}>
        <IdentityFields
          form={filled(typed, errors)}
          proposal={proposal}
          header={header}
          categories={categories}
          colleagues={colleagues}
        />
      </LockableFields>
      <ButtonRow>
        {!locked && <Button>{stale ? words.identity.stale.overwrite : words.proposals.identity.save}</Button>}
        <ButtonLink href={paths.proposal(proposal.id)} variant="quiet">
          {words.proposals.section.toOverview}
        </ButtonLink>
      </ButtonRow>
      <EntriesStatus />
    </form>
  );
}
