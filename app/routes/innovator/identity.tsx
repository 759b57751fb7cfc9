import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCategories } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { described, describeProposal } from "~/domain/proposals/describing.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { changedParts } from "~/domain/proposals/header";
import { findHeader } from "~/domain/proposals/header.server";
import { mayWrite } from "~/domain/proposals/policy";
import { listColleagues } from "~/domain/proposals/team.server";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { FormErrors } from "../form";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { Application } from "./identity/application";
import { Basics } from "./identity/basics";
import { Differences } from "./identity/differences";
import { Place } from "./identity/place";
import { Reach } from "./identity/reach";
import { readIdentity } from "./identity/reading";
import { typedFrom } from "./identity/showing";
import { Team } from "./identity/team";
import { Video } from "./identity/video";
import { filled, typedIn } from "./typed-form";
import { writers } from "./writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, params.proposalId ?? ""));
  return {
    proposal,
    header: await findHeader(context, proposal),
    categories: await listCategories(context, proposal.editionId),
    colleagues: await listColleagues(context, proposal),
    writable: mayWrite(context.actor, proposal, context.now) === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const id = params.proposalId ?? "";
  const typed = typedIn(await readForm(request));
  const proposal = await orRespond(findProposal(context, id));
  const colleagues = await listColleagues(context, proposal);
  const accounts = new Map(colleagues.map((person) => [person.id, person.name]));

  const { identity, errors } = readIdentity(typed, words, accounts);
  if (errors.length > 0) return data({ typed, errors, stale: undefined }, { status: 400 });
  const refusal = await refusalOf(describeProposal(context, id, identity, Number(typed.version?.[0])));
  if (!refusal) return redirect(done(paths.proposal(id), "identity-saved"));
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
  const { proposal, header, categories, writable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const errors = answer?.errors ?? [];
  return (
    <>
      <PageHeading kicker={proposal.title} title={words.proposals.identity.title} />
      <FormErrors errors={errors} />
      {answer?.stale && <Differences {...answer.stale} categories={categories} />}
      {!writable && <Notice tone="info" title={words.proposals.section.locked} />}
      <p>
        <a href={paths.identityHistory(proposal.id)}>{words.identity.history}</a>
      </p>
      <IdentityForm typed={answer?.typed ?? typedFrom(header, useLanguage())} errors={errors} stale={!!answer?.stale} />
    </>
  );
}

type FormProps = { typed: Parameters<typeof filled>[0]; errors: Parameters<typeof filled>[1]; stale: boolean };

function IdentityForm({ typed, errors, stale }: FormProps) {
  const { proposal, header, categories, colleagues, writable } = useLoaderData<typeof loader>();
  const words = useWords();
  const { groups } = words.identity;
  const form = filled(typed, errors);
  return (
    <form method="post" noValidate className="flow">
      {/* A stale form becomes current once both versions have been shown, and not before. */}
      <input type="hidden" name="version" value={stale ? proposal.version : (typed.version?.[0] ?? proposal.version)} />
      <SectionHeading title={groups.basics} />
      <Basics
        form={form}
        categories={categories}
        needsSource={proposal.track.needsSource}
        startHint={useStartHint(proposal)}
      />
      <SectionHeading title={groups.reach} />
      <Reach form={form} />
      <SectionHeading title={groups.place} />
      <Place form={form} saved={header} />
      <SectionHeading title={groups.application} />
      <Application form={form} />
      <SectionHeading title={groups.video} />
      <Video form={form} />
      <SectionHeading title={groups.team} />
      <Team form={form} colleagues={colleagues} />
      {writable && (
        <ButtonRow>
          <Button>{stale ? words.identity.stale.overwrite : words.proposals.identity.save}</Button>
          <ButtonLink href={paths.proposal(proposal.id)} variant="quiet">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      )}
    </form>
  );
}

function useStartHint({ track, edition }: Data["proposal"]): string {
  const { day } = useWords().identity;
  return day.hint(track.minAgeMonths, showDay(useLanguage(), edition.ageCountedOn));
}
