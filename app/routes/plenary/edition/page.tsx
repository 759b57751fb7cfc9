import type { SubmissionResult } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDecidedEdition } from "~/domain/editions/finding.server";
import { mayCancel, mayMoveDeadline, mayPublish, mayReinstate, mayReopen } from "~/domain/editions/policy";
import type { Reason } from "~/domain/kernel/reasons";
import { namesOf } from "~/domain/people/finding.server";
import { findPending } from "~/domain/preparing/publishing.server";
import { readRules } from "~/domain/preparing/reading.server";
import { findCancellation } from "~/domain/running/cancelling.server";
import { countProposals, countUnsubmitted, isScreeningBegun, listExtensions } from "~/domain/running/extending.server";
import { countEndedEarly } from "~/domain/running/reinstating.server";
import { CancellationNotice, ExtensionLog } from "~/routes/pieces/extension-log";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { PageHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { authorities } from "./authorities";
import { Cancelling } from "./cancelling";
import { Confirmation } from "./confirmation";
import { Deadline } from "./deadline";
import { decisionIn } from "./decisions.server";
import { Reinstating } from "./reinstating";
import { RulesInBrief } from "./rules";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, authorities);
  const edition = await orRespond(findDecidedEdition(context, partOf(params, "editionId")));
  const pending = await findPending(context, edition);
  const names = await namesOf(context.db, pending ? [pending.proposedBy] : []);
  const screened = await isScreeningBegun(context, edition.id);
  const ended = await countEndedEarly(context, edition);
  const { actor, now } = context;
  return {
    rules: await readRules(context, edition),
    pending: pending && { id: pending.id, by: names.get(pending.proposedBy) ?? "", at: pending.proposedAt },
    extensions: await listExtensions(context, edition.id),
    cancellation: await findCancellation(context, edition.id),
    counts: {
      unsubmitted: await countUnsubmitted(context, edition.id),
      all: await countProposals(context, edition.id),
    },
    ended,
    may: {
      reinstate: mayReinstate(actor, edition, ended, screened) === undefined,
      publish: mayPublish(actor, edition, pending),
      extend: mayMoveDeadline(actor, edition, now) === undefined,
      reopen: mayReopen(actor, edition, screened, now) === undefined,
      cancel: mayCancel(actor, edition) === undefined,
    },
  };
}

/** Where on its form a refusal is told. */
const fields: Partial<Record<Reason, string>> = {
  "note-too-short": "note",
  "deadline-not-later": "until",
  "after-first-stage": "until",
};

export type Data = Awaited<ReturnType<typeof loader>>;
export type DecisionAnswer = { intent: string; form: SubmissionResult };

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, authorities);
  const words = wordsFor(languageOf(request));
  const editionId = partOf(params, "editionId");
  const body = await readForm(request);
  const intent = body.get("intent")?.toString() ?? "";
  const { form, decide, deed } = decisionIn(body, intent, words);
  if (!decide) return data<DecisionAnswer>({ intent, form: form.reply() }, { status: 400 });
  const refusal = await refusalOf(decide(context, editionId));
  if (!refusal) return redirect(done(paths.decidedEdition(editionId), deed));
  const field = fields[refusal];
  const errors = [words.reasons[refusal]];
  const reply = form.reply(field ? { fieldErrors: { [field]: errors } } : { formErrors: errors });
  return data<DecisionAnswer>({ intent, form: reply }, { status: 409 });
}

export const meta = titled<Data>((_words, { rules }) => rules.edition.name);

export default function DecidedEdition() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { rules, extensions, cancellation, may } = loaded;
  const { edition } = rules;
  return (
    <>
      <PageHeading kicker={words.editions.title} title={edition.name} lead={edition.theme} />
      <p>
        <Tag tone={edition.status === "draft" ? "warn" : "neutral"}>{words.statuses.edition[edition.status]}</Tag>
      </p>
      {cancellation && <CancellationNotice cancellation={cancellation} />}
      {edition.status === "draft" && <Confirmation {...loaded} answer={answer} />}
      {may.reinstate && <Reinstating {...loaded} answer={answer} />}
      {may.extend && <Deadline {...loaded} kind="extend" answer={answer} />}
      {may.reopen && <Deadline {...loaded} kind="reopen" answer={answer} />}
      <ExtensionLog extensions={extensions} />
      <RulesInBrief rules={rules} />
      {may.cancel && <Cancelling counts={loaded.counts} answer={answer} />}
    </>
  );
}
