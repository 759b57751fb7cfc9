import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { slotAnswers } from "db/vocabulary";
import { z } from "zod";
import { shortestReason } from "~/domain/assignment/passing-on.server";
import { answerSlot } from "~/domain/presentations/answering.server";
import { findOwnPresentations } from "~/domain/presentations/finding.server";
import { mayAnswerSlot } from "~/domain/presentations/policy";
import { answerDue } from "~/domain/presentations/slot";
import { optional, seen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showInZone } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { AnswerForm } from "./answer-form";

/** Writers and heads of the proposal answer; who organises may look. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { proposal, presentations } = await orRespond(findOwnPresentations(context, partOf(params, "proposalId")));
  return {
    proposal: { id: proposal.id, title: proposal.title, edition: proposal.edition.name },
    presentations: presentations.map(({ slot, ...one }) => ({
      ...one,
      slot,
      dueAt: answerDue(slot),
      mayAnswer: mayAnswerSlot(context.actor, proposal, { slot, ...one }, context.now) === undefined,
    })),
  };
}

export type OwnPresentation = Awaited<ReturnType<typeof loader>>["presentations"][number];

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request);
  const words = wordsFor(languageOf(request));
  const { own: says } = words.presentations;
  const proposalId = partOf(params, "proposalId");
  await orRespond(findOwnPresentations(context, proposalId));
  return act(words, await readForm(request), {
    "": form(
      z
        .object({
          slotId: optional,
          answer: z.enum(slotAnswers, { error: says.chooseMissing }),
          reason: optional,
          sequence: seen,
        })
        .refine(({ answer, reason }) => answer !== "other_time" || reason.length >= shortestReason, {
          path: ["reason"],
          error: words.reasons["note-too-short"],
        }),
      async ({ slotId, ...said }) => {
        await answerSlot(context, proposalId, slotId, said);
        return done(paths.presentation(proposalId), "slot-answered");
      },
      { at: { "note-too-short": "reason" } },
    ),
  });
}

export const meta = titled((words) => words.presentations.own.title);

export default function PresentationPage() {
  const { proposal, presentations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { own: says } = useWords().presentations;
  return (
    <>
      <PageHeading kicker={`${proposal.edition} · ${proposal.title}`} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {presentations.length === 0 && <Empty title={says.none}>{says.noneText}</Empty>}
      {presentations.map((one) => (
        <One key={one.slot.id} one={one}>
          {one.mayAnswer && <AnswerForm one={one} answer={answer?.typed.slotId === one.slot.id ? answer : undefined} />}
        </One>
      ))}
      {presentations.length > 0 && (
        <ButtonRow>
          <ButtonLink href={paths.presentationCalendar(proposal.id)} variant="secondary">
            {says.calendar}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

function One({ one: { slot, stage, zone }, children }: { one: OwnPresentation; children: React.ReactNode }) {
  const words = useWords();
  const { presentations: says } = words;
  const language = useLanguage();
  return (
    <>
      <SectionHeading title={stage.name} />
      <SummaryList
        items={[
          { term: says.time, detail: showInZone(language, slot.startsAt, zone) },
          { term: says.room, detail: slot.room },
          { term: says.own.lastsTerm, detail: says.own.lasts(slot.presentMinutes, slot.interviewMinutes) },
          ...(slot.answer ? [{ term: says.own.answered, detail: says.answers[slot.answer] }] : []),
          ...(slot.attendance ? [{ term: says.attendanceTitle, detail: says.attendance[slot.attendance] }] : []),
        ]}
      />
      {children}
    </>
  );
}
