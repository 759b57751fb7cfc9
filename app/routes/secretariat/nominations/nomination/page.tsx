import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayInJakarta } from "~/domain/kernel/days";
import {
  checkEligibility,
  findNomination,
  listDossier,
  listNotes,
  listPreparers,
} from "~/domain/nominations/finding.server";
import { mayAdvance, mayApprove, mayEnd, mayFill, mayReturn } from "~/domain/nominations/policy";
import { endOf } from "~/domain/nominations/transitions";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { ReadinessList } from "~/ui/readiness";
import { StatusLine } from "~/ui/status";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDay, showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { nominators } from "../../officers";
import { actsOn } from "./acts.server";
import { Dossier } from "./dossier";
import { NominationSteps } from "./steps";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, nominators);
  const nomination = await orRespond(findNomination(context, partOf(params, "nominationId")));
  const { actor } = context;
  const may = (to: Parameters<typeof mayAdvance>[2]) => mayAdvance(actor, nomination, to) === undefined;
  const preparedBy = await listPreparers(context, nomination);
  const refusal = mayApprove(actor, { ...nomination, preparedBy });
  return {
    nomination,
    notes: await listNotes(context, nomination.id),
    isCallOver: nomination.closesOn < dayInJakarta(context.now),
    ownWork: refusal === "own-nomination",
    checks: await checkEligibility(context, nomination),
    fields: nomination.status === "candidate" ? [] : await listDossier(context, nomination),
    may: {
      prepare: may("checked"),
      fill: mayFill(actor, nomination) === undefined,
      review: may("in_review"),
      approve: refusal === undefined,
      return: mayReturn(actor, nomination) === undefined,
      end: mayEnd(actor, nomination) === undefined ? endOf(nomination.status) : undefined,
      send: may("sent"),
      record: may("result"),
    },
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, nominators);
  const words = wordsFor(languageOf(request));
  return act(words, await readForm(request), actsOn(context, partOf(params, "nominationId"), words));
}

/** What was said when it went back or ended. */
function Notes({ notes }: Pick<Data, "notes">) {
  const { page: says } = useWords().nominations;
  const language = useLanguage();
  return notes.map(({ id, kind, note, by, at }) => (
    <Notice key={id} tone="info" title={says.noteBy(says.notes[kind], by, showMoment(language, at))}>
      <p className="whitespace-pre-line">{note}</p>
    </Notice>
  ));
}

/** The fields that keep a dossier from going on, each with the way to it. */
function Unfinished({ fields }: Pick<Data, "fields">) {
  const { page: says } = useWords().nominations;
  const open = fields.filter(({ words, over }) => words === 0 || over);
  if (open.length === 0) return undefined;
  return (
    <Notice tone="warn" title={says.unfinished(open.length)}>
      <ul>
        {open.map(({ id, title, words, wordLimit }) => (
          <li key={id}>
            <a href={`#isian-${id}`}>{title}</a>:{" "}
            {words === 0 ? says.empty : says.over(words - (wordLimit ?? 0), wordLimit ?? 0)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export const meta = titled<Data>((_words, { nomination }) => nomination.innovation.title);

export default function NominationPage() {
  const { nomination, notes, isCallOver, ownWork, checks, fields, may } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { page: says } = words.nominations;
  const language = useLanguage();
  const { target, innovation, targetYear, status, closesOn } = nomination;
  const isUnderway = may.end === "cancelled";
  return (
    <>
      <PageHeading kicker={`${target.name}, ${targetYear}`} title={innovation.title} />
      <StatusLine tone={status === "result" ? "done" : "info"}>{says.status[status]}</StatusLine>
      <FormErrors errors={answer?.errors ?? []} />
      {isUnderway && isCallOver && <Notice tone="warn" title={says.callOver(showDay(language, closesOn))} />}
      {may.prepare && checks.some(({ met }) => !met) && <Notice tone="warn" title={says.ineligible} />}
      {ownWork && <Notice tone="info" title={words.reasons["own-nomination"]} />}
      <Notes notes={notes} />
      <NominationSteps may={may} typed={answer?.typed} errors={answer?.errors ?? []} />
      <SectionHeading id="kelayakan" title={says.rules} />
      <ReadinessList
        okLabel={words.checks.met}
        missingLabel={words.checks.unmet}
        items={checks.map(({ rule, met }) => ({ ok: met, text: words.checks.eligibility[rule] }))}
      />
      <p className="text-sm text-muted">
        {says.source}: {target.source}
      </p>
      {fields.length > 0 && (
        <>
          <SectionHeading id="berkas" title={says.dossier} />
          {target.language === "en" && may.fill && <Notice tone="warn" title={says.english} />}
          {may.review && <Unfinished fields={fields} />}
          <Dossier fields={fields} fillable={may.fill} typed={answer?.typed} language={target.language} />
        </>
      )}
    </>
  );
}
